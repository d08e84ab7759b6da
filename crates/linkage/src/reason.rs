//! Why two records may be of one person.

/// One thing that two records have in common, or nearly. They are listed in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Given and family name are the same.
    SameName,
    /// The family name is the same.
    SameFamilyName,
    /// The given name is the same.
    SameGivenName,
    /// One has one of the two surnames of the other.
    OneOfTwoSurnames,
    /// A name differs in its accents only: Muñoz and Munoz.
    Accents,
    /// One given name may stand for the other: Bob and Robert.
    Nickname,
    /// A name sounds like the other: Smyth and Smith.
    SoundsAlike,
    /// A name is one slip of the fingers away from the other: Garcai and Garcia.
    OneLetterApart,
    /// One name begins the other, as initials and names typed in part do.
    BeginsAlike,
    /// What is the given name of one is the family name of the other.
    Exchanged,
    /// One is called by the name of the other.
    KnownAs,
    /// One bore the name of the other before.
    FormerName,
    /// The names are the same but for Inc., LLC, The, and initials.
    OtherForm,
    /// One name is part of the other.
    PartOfName,
    /// The day of birth is the same.
    SameBirthDate,
    /// Day and month of birth are swapped: 4/12/1981 and 12/4/1981.
    SwappedDayAndMonth,
    /// They share a telephone number.
    SamePhone,
    /// They share an e-mail address.
    SameEmail,
    /// They share a street address.
    SameAddress,
}

impl Reason {
    /// Its word in files and in what the program answers.
    pub fn word(self) -> &'static str {
        match self {
            Reason::SameName => "same_name",
            Reason::SameFamilyName => "same_family_name",
            Reason::SameGivenName => "same_given_name",
            Reason::OneOfTwoSurnames => "one_of_two_surnames",
            Reason::Accents => "accents",
            Reason::Nickname => "nickname",
            Reason::SoundsAlike => "sounds_alike",
            Reason::OneLetterApart => "one_letter_apart",
            Reason::BeginsAlike => "begins_alike",
            Reason::Exchanged => "exchanged",
            Reason::KnownAs => "known_as",
            Reason::FormerName => "former_name",
            Reason::OtherForm => "other_form",
            Reason::PartOfName => "part_of_name",
            Reason::SameBirthDate => "same_birth_date",
            Reason::SwappedDayAndMonth => "swapped_day_and_month",
            Reason::SamePhone => "same_phone",
            Reason::SameEmail => "same_email",
            Reason::SameAddress => "same_address",
        }
    }
}
