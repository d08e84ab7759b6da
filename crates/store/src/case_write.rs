//! Writing what belongs to a case: each function is part of a running operation.

use crate::case::{CaseStage, ClassDefinition, Decision, Filing, NewCase, Party, Setting};
use crate::error::StoreError;
use crate::journal::Operation;
use domain::fact::FactKind;
use rusqlite::named_params;

/// Writing what belongs to a case. Each gives the number of the new row where one is made.
impl Operation<'_> {
    /// Adds a case and makes this operation belong to it.
    pub fn case_insert(&self, new: &NewCase) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO legal_case (caption, docket_number, court, judge)
             VALUES (:caption, :docket_number, :court, :judge)",
            named_params! {
                ":caption": new.caption, ":docket_number": new.docket_number, ":court": new.court,
                ":judge": new.judge,
            },
        )?;
        let case = self.tx.last_insert_rowid();
        self.belongs_to(case)?;
        Ok(case)
    }

    /// Adds a stage to the dated history of a case.
    pub fn stage_insert(&self, case: i64, stage: &CaseStage) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO case_stage (case_id, stage, from_on, note) VALUES (:case, :stage, :from_on, :note)",
            named_params! {":case": case, ":stage": stage.stage, ":from_on": stage.from_on, ":note": stage.note},
        )?;
        Ok(())
    }

    /// Adds a class without a definition.
    pub fn class_insert(&self, case: i64, name: &str) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO class (case_id, name) VALUES (:case, :name)",
            named_params! {":case": case, ":name": name},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Adds a version of a class's definition; earlier versions stay.
    pub fn class_definition_insert(&self, new: &ClassDefinition) -> Result<(), StoreError> {
        let criterion = serde_json::to_string(&new.criterion)
            .map_err(|error| StoreError::unreadable("a class definition", error))?;
        self.tx.execute(
            "INSERT INTO class_definition (class_id, version, text, period_from_on, period_to_on, criterion, source)
             VALUES (:class, :version, :text, :from_on, :to_on, :criterion, :source)",
            named_params! {
                ":class": new.class, ":version": new.version, ":text": new.text, ":from_on": new.period_from_on,
                ":to_on": new.period_to_on, ":criterion": criterion, ":source": new.source,
            },
        )?;
        Ok(())
    }

    /// Adds a party with its counsel.
    pub fn party_insert(&self, case: i64, party: &Party) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO party (case_id, name, role, citizenship) VALUES (:case, :name, :role, :citizenship)",
            named_params! {
                ":case": case, ":name": party.name, ":role": party.role, ":citizenship": party.citizenship,
            },
        )?;
        let id = self.tx.last_insert_rowid();
        for counsel in &party.counsel {
            self.tx.execute(
                "INSERT INTO counsel (party_id, name, firm) VALUES (:party, :name, :firm)",
                named_params! {":party": id, ":name": counsel.name, ":firm": counsel.firm},
            )?;
        }
        Ok(id)
    }

    /// Adds a fact that the case asks of everyone, after those that stand.
    pub fn fact_type_insert(
        &self,
        case: i64,
        key: &str,
        label: &str,
        kind: FactKind,
        options: &[String],
    ) -> Result<i64, StoreError> {
        let options = (!options.is_empty()).then(|| serde_json::json!(options).to_string());
        self.tx.execute(
            "INSERT INTO fact_type (case_id, key, label, kind, options, position)
             SELECT :case, :key, :label, :kind, :options, coalesce(max(position), 0) + 1 FROM fact_type
             WHERE case_id = :case",
            named_params! {
                ":case": case, ":key": key, ":label": label, ":kind": kind.word(), ":options": options,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Gives a fact another label, and the words it may hold.
    pub fn fact_type_update(&self, id: i64, label: &str, options: &[String]) -> Result<(), StoreError> {
        let options = (!options.is_empty()).then(|| serde_json::json!(options).to_string());
        self.tx.execute(
            "UPDATE fact_type SET label = :label, options = :options WHERE fact_type_id = :id",
            named_params! {":id": id, ":label": label, ":options": options},
        )?;
        Ok(())
    }

    /// Keeps the answers that the catalogue works with as a case is begun.
    pub fn begun_with_insert(&self, case: i64, question: &str, answer: &str) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO begun_with (case_id, question, answer) VALUES (:case, :question, :answer)",
            named_params! {":case": case, ":question": question, ":answer": answer},
        )?;
        Ok(())
    }

    /// Names the states and countries whose citizen a party is: `DE, CA`.
    pub fn party_citizenship_set(&self, party: i64, citizenship: Option<&str>) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE party SET citizenship = :citizenship WHERE party_id = :party",
            named_params! {":party": party, ":citizenship": citizenship},
        )?;
        Ok(())
    }

    /// Sets a figure of the case, with its source.
    pub fn setting_set(&self, case: i64, setting: &Setting) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO setting (case_id, name, value, source, is_assumed)
             VALUES (:case, :name, :value, :source, :is_assumed)
             ON CONFLICT (case_id, name) DO UPDATE
             SET value = :value, source = :source, is_assumed = :is_assumed",
            named_params! {
                ":case": case, ":name": setting.name, ":value": setting.value, ":source": setting.source,
                ":is_assumed": setting.is_assumed,
            },
        )?;
        Ok(())
    }

    /// Records the firm's answer to an open question.
    pub fn decision_set(&self, case: i64, decision: &Decision) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO decision (case_id, question, answer, why, authority, decided_by, decided_on)
             VALUES (:case, :question, :answer, :why, :authority, :decided_by, :decided_on)
             ON CONFLICT (case_id, question) DO UPDATE
             SET answer = :answer, why = :why, authority = :authority, decided_by = :decided_by,
                 decided_on = :decided_on",
            named_params! {
                ":case": case, ":question": decision.question, ":answer": decision.answer, ":why": decision.why,
                ":authority": decision.authority, ":decided_by": decision.decided_by,
                ":decided_on": decision.decided_on,
            },
        )?;
        Ok(())
    }

    /// Opens a decided question again.
    pub fn decision_remove(&self, case: i64, question: &str) -> Result<(), StoreError> {
        let removed = self.tx.execute(
            "DELETE FROM decision WHERE case_id = :case AND question = :question",
            named_params! {":case": case, ":question": question},
        )?;
        if removed == 0 { Err(StoreError::not_found("decision on", question)) } else { Ok(()) }
    }

    /// Adds an entry to the docket; `filing.id` does not matter.
    pub fn filing_insert(&self, case: i64, filing: &Filing) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO filing (case_id, filed_on, docket_entry, title, filed_by, source)
             VALUES (:case, :filed_on, :docket_entry, :title, :filed_by, :source)",
            named_params! {
                ":case": case, ":filed_on": filing.filed_on, ":docket_entry": filing.docket_entry,
                ":title": filing.title, ":filed_by": filing.filed_by, ":source": filing.source,
            },
        )?;
        Ok(self.tx.last_insert_rowid())
    }
}
