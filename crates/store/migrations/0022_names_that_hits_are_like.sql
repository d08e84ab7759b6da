-- 0022_names_that_hits_are_like.sql: which of the names that were checked a hit is like. What was found before says it of none.

ALTER TABLE conflict_hit ADD COLUMN like_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(like_names));
