//! THE list of commands. Dispatch, TypeScript types and cache tags all come from it.

use crate::*;
use crate::{Failure, wire::*};
use serde_json::Value;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! commands {
    ($($name:ident ($request:ty) -> $response:ty, reads [$($read:ident),*], writes [$($write:ident),*];)*) => {
        /// Runs the command of this name.
        ///
        /// # Errors
        /// Whatever the command refuses with; also an unknown name, or a payload of another shape.
        pub fn dispatch(app: &mut App, name: &str, payload: Value) -> Result<Value, Failure> {
            match name {
                $(stringify!($name) => answer($name(app, read::<$request>(payload)?)?),)*
                _ => Err(Failure::not_found(format!("there is no command {name:?}"))),
            }
        }

        /// The TypeScript of every command: its request, its response, and the cache tags it reads and writes.
        pub fn typescript() -> String {
            let mut types = Declarations::default();
            let mut commands = String::new();
            let mut tags = String::new();
            $(
                types.visit::<$request>();
                types.visit::<$response>();
                let (request, response) = (<$request>::name(&types.config), <$response>::name(&types.config));
                commands += &format!("  {}: {{ request: {request}; response: {response} }};\n", stringify!($name));
                let reads: &[&str] = &[$(stringify!($read)),*];
                let writes: &[&str] = &[$(stringify!($write)),*];
                tags += &format!("  {}: {{ reads: {reads:?}, writes: {writes:?} }},\n", stringify!($name));
            )*
            types.visit::<Failure>();
            types.finish(&commands, &tags)
        }
    };
}

commands! {
//  name              request               response                reads                             writes
    file_status       (Nothing)         -> FileStatus,          reads [file],                     writes [];
    file_changes      (Nothing)         -> FileChanges,         reads [],                         writes [];
    file_probe        (FileProbe)       -> FileStatus,          reads [],                         writes [];
    file_create       (FileCreate)      -> FileStatus,          reads [],                         writes [file, cases, people, figures, history, imports, dates, views, log, documents, letters];
    file_open         (FileOpen)        -> FileStatus,          reads [],                         writes [file, cases, people, figures, history, imports, dates, views, log, documents, letters];
    file_close        (Nothing)         -> FileStatus,          reads [],                         writes [file];
    file_verify       (Nothing)         -> VerifyReport,        reads [],                         writes [];
    user_choose       (UserRow)         -> FileStatus,          reads [],                         writes [file, history];
    case_list         (Nothing)         -> Vec<CaseHeader>,     reads [cases, people, figures],   writes [];
    case_details      (OfCase)          -> CaseDetails,         reads [cases],                    writes [];
    case_add          (CaseAdd)         -> CaseAdded,           reads [],                         writes [cases, history];
    sample_add        (SampleAdd)       -> CaseAdded,           reads [],                         writes [cases, people, figures, history, log, documents];
    stage_add         (StageAdd)        -> Done,                reads [],                         writes [cases, people, figures, history];
    setting_set       (SettingSet)      -> Done,                reads [],                         writes [cases, people, figures, history];
    party_add         (PartyAdd)        -> PartyAdded,          reads [],                         writes [cases, people, figures, history];
    party_set         (PartySet)        -> Done,                reads [],                         writes [cases, people, figures, history];
    person_list       (PersonList)      -> PersonPage,          reads [people, figures, documents],          writes [];
    person_numbers    (PersonList)      -> Vec<i64>,            reads [people, figures, documents],          writes [];
    person_place      (PersonPlaceAsked) -> PersonPlace,        reads [people, figures, documents],          writes [];
    person_list_sum   (PersonList)      -> PersonListSum,       reads [people, figures, documents],          writes [];
    person_sum        (PickedPeople)    -> PersonSum,           reads [people, figures],          writes [];
    person_table      (PickedTable)     -> PersonTable,         reads [people, figures, documents],          writes [];
    person_column_list (OfCase)         -> Vec<PersonColumn>,   reads [cases, documents],                    writes [];
    person_get        (PersonGet)       -> PersonFile,          reads [people, figures],          writes [];
    person_find       (PersonFind)      -> PersonFile,          reads [people, figures],          writes [];
    person_draft      (PersonDraft)     -> DraftView,           reads [people, figures],          writes [];
    person_save       (PersonSave)      -> PersonSaved,         reads [],                         writes [people, figures, history];
    person_status_set (PersonStatusSet) -> Done,                reads [],                         writes [people, figures, history];
    lead_list         (LeadList)        -> LeadPage,            reads [people, figures],          writes [];
    lead_get          (LeadGet)         -> LeadView,            reads [people],                   writes [];
    lead_draft        (LeadDraft)       -> LeadDraftView,       reads [people, figures, cases],   writes [];
    lead_save         (LeadSave)        -> LeadSaved,           reads [],                         writes [people, figures, history];
    lead_go_on        (LeadGoOn)        -> LeadSaved,           reads [],                         writes [people, figures, history, dates, log, documents];
    lead_step         (LeadStep)        -> Done,                reads [],                         writes [people, figures, history];
    campaign_list     (OfCase)          -> Vec<CampaignView>,   reads [people],                   writes [];
    campaign_save     (CampaignSave)    -> Done,                reads [],                         writes [people, history];
    campaign_remove   (CampaignRemove)  -> Done,                reads [],                         writes [people, history];
    intake_question_list (OfCase)       -> Vec<IntakeQuestionView>, reads [cases],                writes [];
    intake_question_save (IntakeQuestionSave) -> Done,          reads [],                         writes [cases, history];
    intake_question_order (IntakeQuestionOrder) -> Done,        reads [],                         writes [cases, history];
    intake_question_remove (IntakeQuestionRemove) -> Done,      reads [],                         writes [cases, history];
    answer_read       (AnswerRead)      -> AnswersCame,         reads [],                         writes [people, imports, history];
    answer_list       (AnswerList)      -> AnswerPage,          reads [people],                   writes [];
    answer_decide     (AnswerDecide)    -> Done,                reads [],                         writes [people, figures, history];
    person_bulk_preview (BulkAsked)   -> BulkPreview,         reads [people, figures, cases],   writes [];
    person_bulk_set   (BulkSet)         -> Done,                reads [],                         writes [people, figures, history];
    person_column_preview (ColumnValues) -> ColumnPreview,      reads [people, cases],            writes [];
    person_column_set (ColumnSet)       -> Done,                reads [],                         writes [people, figures, history];
    person_known      (KnownAsked)      -> KnownPeople,         reads [people, cases],            writes [];
    same_human_list   (PersonGet)       -> Vec<OtherRecord>,    reads [people, cases],            writes [];
    same_human_add    (SameHuman)       -> Done,                reads [],                         writes [people, history];
    same_human_remove (SameHuman)       -> Done,                reads [],                         writes [people, history];
    person_record     (PersonGet)       -> PersonRecord,        reads [people, cases, dates],     writes [];
    handling_set      (HandlingSet)     -> Done,                reads [],                         writes [people, history];
    reach_add         (ReachAdd)        -> Done,                reads [],                         writes [people, figures, history];
    reach_change      (ReachChange)     -> Done,                reads [],                         writes [people, figures, history];
    relation_add      (RelationAdd)     -> Done,                reads [],                         writes [people, history];
    relation_remove   (OfRelation)      -> Done,                reads [],                         writes [people, history];
    role_kind_list    (Nothing)         -> Vec<RoleKindView>,   reads [],                         writes [];
    role_add          (RoleAdd)         -> Done,                reads [],                         writes [people, figures, history];
    opt_out_accept    (PersonReason)    -> Done,                reads [],                         writes [people, figures, history];
    record_unfreeze   (PersonReason)    -> Done,                reads [],                         writes [people, history];
    sensitive_set     (SensitiveSet)    -> Done,                reads [],                         writes [people, history];
    sensitive_show    (SensitiveShow)   -> SensitiveShown,      reads [],                         writes [people, history];
    name_split        (NameSplit)       -> Option<NameParts>,   reads [],                         writes [];
    find_everywhere   (EverywhereAsked) -> FoundEverywhere,     reads [people, cases, dates, views], writes [];
    people_ready      (OfCase)          -> Nothing,             reads [],                         writes [];
    tag_list          (OfCase)          -> Vec<String>,         reads [people],                   writes [];
    note_add          (NoteAdd)         -> Done,                reads [],                         writes [people, history];
    contact_list      (PersonGet)       -> Vec<ContactEntry>,   reads [people, log],              writes [];
    contact_add       (ContactAdd)      -> Done,                reads [],                         writes [people, log, history];
    contact_correct   (ContactCorrect)  -> Done,                reads [],                         writes [people, log, history];
    contact_standing  (OfCase)          -> ContactStanding,     reads [people, log],              writes [];
    contact_interval_set (ContactIntervalSet) -> Done,          reads [],                         writes [log, history];
    task_list         (TaskList)        -> TaskPage,            reads [people, figures, dates, log], writes [];
    task_get          (OfTask)          -> TaskView,            reads [people, figures, dates, log], writes [];
    task_of_person    (PersonGet)       -> Vec<TaskView>,       reads [people, figures, dates, log], writes [];
    task_tie_list     (OfCase)          -> Vec<TieChoice>,      reads [cases, dates],             writes [];
    task_add          (TaskAdd)         -> Done,                reads [],                         writes [people, log, history];
    task_add_many     (TaskAddMany)     -> Done,                reads [],                         writes [people, log, history];
    task_change       (TaskChange)      -> Done,                reads [],                         writes [people, log, history];
    task_finish       (OfTask)          -> Done,                reads [],                         writes [people, log, history];
    task_reopen       (OfTask)          -> Done,                reads [],                         writes [people, log, history];
    task_remove       (OfTask)          -> Done,                reads [],                         writes [people, log, history];
    task_set_list     (OfCase)          -> Vec<TaskSetView>,    reads [cases, dates, log],        writes [];
    task_set_save     (TaskSetSave)     -> Done,                reads [],                         writes [log, history];
    task_set_remove   (OfTaskSet)       -> Done,                reads [],                         writes [log, history];
    task_set_give     (TaskSetGive)     -> Done,                reads [],                         writes [people, log, history];
    letter_desk       (Nothing)         -> LetterDesk,          reads [letters],                  writes [];
    letterhead_set    (LetterheadText)  -> Done,                reads [],                         writes [letters, history];
    letter_template_save (LetterTemplateSave) -> LetterTemplateSaved, reads [],                   writes [letters, history];
    letter_template_retire (OfLetterTemplate) -> Done,          reads [],                         writes [letters, history];
    letter_template_versions (OfLetterTemplate) -> Vec<LetterVersion>, reads [letters],           writes [];
    letter_field_list (OfCase)          -> Vec<LetterField>,    reads [letters, cases, dates],    writes [];
    letter_check      (LetterAsked)     -> LetterCheck,         reads [letters, cases, people, figures, dates], writes [];
    letter_left_out   (LeftOutAsked)    -> Vec<LeftOutRow>,     reads [letters, cases, people, figures, dates], writes [];
    letter_preview    (LetterPreviewAsked) -> LetterPreview,    reads [letters, cases, people, figures, dates], writes [];
    letter_write      (LetterWrite)     -> LettersWritten,      reads [],                         writes [letters, people, log, history];
    letter_left_out_export (LeftOutExport) -> Exported,         reads [],                         writes [history];
    letter_run_list   (OfCase)          -> Vec<LetterRun>,      reads [letters],                  writes [];
    label_write       (LabelWrite)      -> LabelsWritten,       reads [],                         writes [history];
    list_view_list    (OfCase)          -> Vec<ListViewRow>,    reads [people, figures, cases, views, documents], writes [];
    email_read        (EmailRead)       -> EmailFound,          reads [people, log],              writes [];
    email_file        (EmailFile)       -> Done,                reads [],                         writes [people, log, documents, history];
    note_correct      (NoteCorrect)     -> Done,                reads [],                         writes [people, history];
    note_version_list (OfNote)          -> Vec<NoteVersionView>, reads [people, history],         writes [];
    note_naming_list  (PersonGet)       -> Vec<NamedIn>,        reads [people],                   writes [];
    note_naming_document_list (OfDocument) -> Vec<NamedIn>,     reads [people, documents],        writes [];
    list_view_save    (ListViewSave)    -> ListViewSaved,       reads [],                         writes [views, history];
    list_view_remove  (ListViewRemove)  -> Done,                reads [],                         writes [views, history];
    estimate          (EstimateRequest) -> Estimate,            reads [people, figures, cases],   writes [];
    choice_list       (OfCase)          -> Vec<QuestionView>,   reads [people, figures],          writes [];
    choice_decide     (ChoiceDecide)    -> Done,                reads [],                         writes [figures, dates, history];
    choice_reopen     (ChoiceReopen)    -> Done,                reads [],                         writes [figures, dates, history];
    claim_list        (OfCase)          -> Vec<ClaimView>,      reads [cases, people, figures],   writes [];
    proof_list        (ProofList)       -> ProofPage,           reads [cases, people, figures],   writes [];
    catalogue_list    (Nothing)         -> Vec<CatalogueEntry>, reads [],                         writes [];
    claim_add         (ClaimAdd)        -> ClaimAdded,          reads [],                         writes [cases, people, figures, history];
    claim_term_set    (ClaimTermSet)    -> Done,                reads [],                         writes [cases, people, figures, history];
    claim_term_clear  (ClaimTermClear)  -> Done,                reads [],                         writes [cases, people, figures, history];
    claim_loss_set    (ClaimLossSet)    -> Done,                reads [],                         writes [cases, people, figures, history];
    fact_type_add     (FactTypeAdd)     -> Done,                reads [],                         writes [cases, people, figures, history];
    fact_type_change  (FactTypeChange)  -> Done,                reads [],                         writes [cases, people, history];
    input_source_list (OfCase)          -> Vec<InputSourceView>, reads [cases, figures],          writes [];
    input_source_set  (InputSourceSet)  -> Done,                reads [],                         writes [cases, people, figures, history];
    class_list        (OfCase)          -> Vec<ClassRow>,       reads [cases],                    writes [];
    class_preview     (ClassDraft)      -> ClassMovers,         reads [cases, people, figures],   writes [];
    class_accept      (ClassAccept)     -> Done,                reads [],                         writes [cases, people, figures, history];
    cafa_meter        (OfCase)          -> CafaMeter,           reads [cases, people, figures],   writes [];
    court_table       (OfCase)          -> CourtTable,          reads [cases, people, figures],   writes [];
    interest          (InterestRequest) -> InterestView,        reads [],                         writes [];
    rate_list         (Nothing)         -> Vec<RateTableView>,  reads [],                         writes [];
    estimate_by       (GroupRequest)    -> GroupTable,          reads [cases, people, figures],   writes [];
    damages_export    (DamagesExport)   -> Exported,            reads [],                         writes [];
    person_export     (PersonExport)    -> Exported,            reads [],                         writes [history];
    mailing_check     (MailingCheck)    -> MailingMeant,        reads [people, cases, dates],     writes [];
    mailing_export    (MailingExport)   -> MailingSent,         reads [],                         writes [history];
    claim_status_add  (ClaimStatusAdd)  -> Done,                reads [],                         writes [cases, people, figures, history];
    filing_list       (OfCase)          -> Vec<FilingView>,     reads [cases],                    writes [];
    filing_add        (FilingAdd)       -> Done,                reads [],                         writes [cases, history];
    deadline_rule_list (Nothing)        -> Vec<DeadlineRuleView>, reads [],                        writes [];
    deadline          (DeadlineAsked)   -> DeadlineView,        reads [],                         writes [];
    day_check         (DayAsked)        -> DayChecked,          reads [],                         writes [];
    closed_days       (ClosedDaysAsked) -> ClosedDays,          reads [cases],                    writes [];
    day_count         (DayCount)        -> DayCounted,          reads [],                         writes [];
    trigger_event_list (Nothing)        -> Vec<TriggerEventView>, reads [],                       writes [];
    trigger_list      (OfCase)          -> Vec<TriggerView>,    reads [dates],                    writes [];
    trigger_preview   (TriggerDraft)    -> ChainView,           reads [dates],                    writes [];
    trigger_add       (TriggerAdd)      -> TriggerAdded,        reads [],                         writes [dates, history];
    trigger_move_preview (TriggerMovePreview) -> TriggerShiftView, reads [dates],                 writes [];
    trigger_move      (TriggerMove)     -> Done,                reads [],                         writes [dates, history];
    trigger_remove    (TriggerRemove)   -> Done,                reads [],                         writes [dates, history];
    deadline_list     (OfCase)          -> Vec<KeptDeadline>,   reads [dates],                    writes [];
    deadline_add      (DeadlineAdd)     -> DeadlineAdded,       reads [],                         writes [dates, history];
    deadline_day_set  (DeadlineDaySet)  -> Done,                reads [],                         writes [dates, history];
    deadline_follow   (OfDeadline)      -> Done,                reads [],                         writes [dates, history];
    deadline_status_add (DeadlineStatusAdd) -> Done,            reads [],                         writes [dates, history];
    deadline_critical_set (DeadlineCriticalSet) -> Done,        reads [],                         writes [dates, history];
    deadline_confirm  (DeadlineConfirm) -> Done,                reads [],                         writes [dates, history];
    deadline_remove   (DeadlineRemove)  -> Done,                reads [],                         writes [dates, history];
    deadline_removal_confirm (DeadlineConfirm) -> Done,         reads [],                         writes [dates, history];
    deadline_removal_withdraw (OfDeadline) -> Done,             reads [],                         writes [dates, history];
    law_moves         (LawMoves)        -> LawMovesView,        reads [dates],                    writes [];
    law_moves_accept  (LawMovesAccept)  -> Done,                reads [],                         writes [dates, history];
    today             (Nothing)         -> TodayView,           reads [dates, cases],             writes [];
    risk_list         (Nothing)         -> RiskList,           reads [people, figures, dates, cases, imports, log], writes [];
    reminder_list     (Nothing)         -> ReminderList,        reads [],                         writes [];
    reminder_given    (ReminderGiven)   -> Nothing,             reads [],                         writes [];
    ics_export        (IcsExport)       -> Exported,            reads [],                         writes [history];
    last_day_list     (OfCase)          -> Vec<LastDaySummary>, reads [people, figures, cases],   writes [];
    limitation_list   (LimitationAsked) -> Vec<LimitationRow>,  reads [people, figures, cases],   writes [];
    last_days_confirm (LastDaysConfirm) -> Done,                reads [],                         writes [people, figures, history];
    last_days_accept  (OfClaimDays)     -> Done,                reads [],                         writes [people, figures, history];
    last_days_pin     (OfClaimDays)     -> Done,                reads [],                         writes [people, figures, history];
    refiling          (RefilingAsked)   -> RefilingView,        reads [people, figures, cases],   writes [];
    tolling_kind_list (Nothing)         -> Vec<TollingKindView>, reads [],                         writes [];
    tolling_list      (OfCase)          -> Vec<TollingView>,    reads [cases, people, figures],   writes [];
    tolling_get       (OfTolling)       -> TollingView,         reads [cases, people, figures],   writes [];
    tolling_preview   (TollingAsked)    -> TollingEffect,       reads [cases, people, figures],   writes [];
    tolling_add       (TollingDraft)    -> Done,                reads [],                         writes [cases, people, figures, history];
    tolling_set       (TollingSet)      -> Done,                reads [],                         writes [cases, people, figures, history];
    tolling_remove    (OfTolling)       -> Done,                reads [],                         writes [cases, people, figures, history];
    import_look       (ImportLook)      -> ListLook,            reads [cases],                    writes [];
    import_rows       (ImportRows)      -> ListRows,            reads [],                         writes [];
    import_check      (ImportCheck)     -> ImportReport,        reads [cases, people],            writes [];
    import_refused_export (RefusedExport) -> Exported,          reads [],                         writes [history];
    import_write      (ImportWrite)     -> ImportReport,        reads [],                         writes [people, figures, history, imports, cases];
    list_draft_add    (ListDraftAdd)    -> Drafted,             reads [],                         writes [imports];
    list_draft_list   (OfCase)          -> Vec<ListDraftView>,  reads [imports],                  writes [];
    list_draft_save   (ListDraftSave)   -> Nothing,             reads [],                         writes [imports];
    list_draft_remove (OfDraft)         -> Nothing,             reads [],                         writes [imports];
    list_compare      (ListCompare)     -> ListChanges,         reads [cases, people, imports],   writes [];
    list_compare_export (ListCompareExport) -> Exported,        reads [],                         writes [history];
    work_stop         (Nothing)         -> Nothing,             reads [],                         writes [];
    import_list       (OfCase)          -> Vec<ImportView>,     reads [imports],                  writes [];
    import_row_get    (ImportRowGet)    -> ImportRow,           reads [people, imports],          writes [];
    event_check       (EventCheck)      -> EventReport,         reads [],                         writes [];
    event_import      (EventImport)     -> EventReport,         reads [],                         writes [people, figures, history, imports];
    event_kind_list   (OfCase)          -> Vec<EventKindView>,  reads [people, figures],          writes [];
    event_add         (EventAdd)        -> EventAdded,          reads [],                         writes [people, figures, history];
    event_remove      (EventRemove)     -> Done,                reads [],                         writes [people, figures, history];
    involved_list     (OfCase)          -> Vec<InvolvedRow>,    reads [cases],                    writes [];
    involved_add      (InvolvedAdd)     -> Done,                reads [],                         writes [cases, history];
    involved_remove   (InvolvedRemove)  -> Done,                reads [],                         writes [cases, history];
    conflict_check    (ConflictAsked)   -> ConflictReport,      reads [],                         writes [people, history];
    conflict_list     (ConflictList)    -> Vec<ConflictReport>, reads [people, cases],            writes [];
    conflict_get      (OfConflictCheck) -> ConflictReport,      reads [people, cases],            writes [];
    conflict_decide   (ConflictDecide)  -> Done,                reads [],                         writes [people, history];
    conflict_clear    (ConflictClear)   -> Done,                reads [],                         writes [people, history];
    conflict_sign_off (OfConflictCheck) -> Done,                reads [],                         writes [people, history];
    conflict_export   (ConflictExport)  -> Exported,            reads [],                         writes [history];
    vetting_get       (PersonGet)       -> VettingSheet,        reads [people],                   writes [];
    vetting_list      (OfCase)          -> Vec<VettingSheet>,   reads [people, cases],            writes [];
    vetting_finding_add (VettingFindingAdd) -> Done,            reads [],                         writes [people, history];
    history_list      (HistoryList)     -> HistoryPage,         reads [history],                  writes [];
    person_remove     (PersonRemove)    -> Done,                reads [],                         writes [people, figures, history, dates, log, documents];
    person_restore    (PersonRestore)   -> Done,                reads [],                         writes [people, figures, history, dates, log, documents];
    bin_list          (OfCase)          -> Vec<BinRow>,         reads [people, history],          writes [];
    class_as_of       (PastAsked)       -> PastClass,           reads [history],                  writes [];
    operation_people  (OperationPeople) -> PeopleChanged,       reads [history, people],          writes [];
    person_field_history (FieldAsked)   -> FieldHistory,        reads [history, people],          writes [];
    person_part_undo  (PersonPartUndo)  -> Done,                reads [],                         writes [people, figures, history];
    operation_others  (OperationOthers) -> UndoOthers,          reads [history],                  writes [];
    operation_undo    (OperationUndo)   -> Done,                reads [],                         writes [cases, people, figures, history, imports, dates, views, log, documents, letters];
    document_kind_list (OfCase)         -> Vec<DocumentKindView>, reads [documents],              writes [];
    document_list     (DocumentList)    -> DocumentPage,        reads [documents, people, dates, cases], writes [];
    document_get      (OfDocument)      -> DocumentView,        reads [documents, people, dates, cases], writes [];
    document_look     (DocumentLook)    -> DocumentLooked,      reads [],                         writes [];
    document_add      (DocumentAdd)     -> DocumentsAdded,      reads [],                         writes [documents, people, history];
    document_set      (DocumentSet)     -> Done,                reads [],                         writes [documents, people, history];
    document_link     (DocumentLink)    -> Done,                reads [],                         writes [documents, people, history];
    document_unlink   (DocumentLink)    -> Done,                reads [],                         writes [documents, people, history];
    document_remove   (OfDocument)      -> Done,                reads [],                         writes [documents, people, history];
    document_check    (OfCase)          -> DocumentCheck,       reads [],                         writes [documents, letters];
    document_relink   (OfCase)          -> Done,                reads [],                         writes [documents, history];
    document_reading  (OfCase)          -> DocumentReading,     reads [],                         writes [];
    document_copy     (DocumentCopy)    -> Exported,            reads [],                         writes [history];
    document_sealing_set (DocumentSealingSet) -> Done,          reads [],                         writes [documents, history];
    document_place    (OfDocument)      -> DocumentPlace,       reads [],                         writes [];
    proof_grid        (ProofGridAsked)  -> ProofGrid,           reads [cases, people, figures, documents], writes [];
    required_document_set (RequiredDocumentSet) -> Done,        reads [],                         writes [documents, people, history];
}

fn read<T: serde::de::DeserializeOwned>(payload: Value) -> Result<T, Failure> {
    serde_json::from_value(payload)
        .map_err(|error| Failure::unexpected(format!("the request is malformed: {error}")))
}

fn answer(response: impl serde::Serialize) -> Result<Value, Failure> {
    serde_json::to_value(response).map_err(Failure::unexpected)
}

/// Every type a command uses, declared once, by name.
struct Declarations {
    config: Config,
    /// What was visited: a type may lead to itself.
    seen: HashSet<TypeId>,
    found: BTreeMap<String, String>,
}

impl Default for Declarations {
    fn default() -> Declarations {
        // Ids and counts stay far below 2^53; money is text.
        Declarations {
            config: Config::new().with_large_int("number"),
            seen: HashSet::new(),
            found: BTreeMap::new(),
        }
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.found.contains_key(&name) {
                return;
            }
            self.found.insert(name, T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl Declarations {
    fn finish(self, commands: &str, tags: &str) -> String {
        let types: Vec<String> = self.found.into_values().map(|decl| format!("export {decl}\n")).collect();
        format!(
            "// Written by `cargo xtask types` from the core's list of commands. Not edited by hand.\n\n\
             {}\nexport interface Commands {{\n{commands}}}\n\n\
             export type Tag = \"file\" | \"cases\" | \"people\" | \"figures\" | \"history\" | \"imports\" | \"dates\" | \"views\" | \"log\" | \"documents\" | \"letters\";\n\n\
             export const commandTags: Record<keyof Commands, {{ reads: Tag[]; writes: Tag[] }}> = {{\n{tags}}};\n",
            types.join("\n")
        )
    }
}
