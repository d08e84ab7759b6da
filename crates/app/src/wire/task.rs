use super::Chosen;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day that a task hangs on, and how far from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskTie {
    /// `deadline`, `last_day`, `status` or `stage`.
    pub to: String,
    /// Number of the deadline, name of the claim, the status, or the stage of a lead.
    pub which: String,
    /// Days after that day; before it below zero.
    pub days: i32,
}

/// What a task says, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskSaid {
    /// What is to be done.
    pub title: String,
    /// By which day.
    #[serde(default)]
    pub due: Option<String>,
    /// The day that it hangs on, in place of a day of its own.
    #[serde(default)]
    pub tie: Option<TaskTie>,
    /// By whom.
    #[serde(default)]
    pub assignee: Option<String>,
}

/// Gives a task to a person, or to the case itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskAdd {
    /// The case.
    pub case: i64,
    /// The person; none for the case itself.
    #[serde(default)]
    pub person: Option<i64>,
    /// What it says.
    pub said: TaskSaid,
}

/// Gives the same task to many people at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskAddMany {
    /// The people.
    pub chosen: Chosen,
    /// What it says.
    pub said: TaskSaid,
}

/// Changes what a task says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskChange {
    /// The task.
    pub task: i64,
    /// What it should say.
    pub said: TaskSaid,
}

/// A request about one task.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTask {
    /// The task.
    pub task: i64,
}

/// Asks for tasks of a case.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskList {
    /// The case.
    pub case: i64,
    /// Only those that were given to many people at once, by the number of the first of them.
    #[serde(default)]
    pub batch: Option<i64>,
    /// Those that were done last, in place of those that are open.
    #[serde(default)]
    pub done: bool,
    /// How many to pass over.
    #[serde(default)]
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// Tasks of a case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TaskPage {
    /// Those asked for, the first due first; those without a day last.
    pub tasks: Vec<TaskView>,
    /// How many there are in all.
    pub count: u64,
    /// How many open tasks of the case were due before today, with those that were given to many people at once.
    pub overdue: u64,
    /// What was given to many people at once, newest first.
    pub batches: Vec<TaskBatchView>,
}

/// A task.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TaskView {
    /// Number in the file.
    pub task: i64,
    /// Its case.
    pub case: i64,
    /// For whom; for the case itself without.
    pub person: Option<i64>,
    /// Their name, family first.
    pub name: Option<String>,
    /// Whether it is the next step of a contact.
    pub is_next_step: bool,
    /// The first of the tasks that were given to many people together with it.
    pub batch: Option<i64>,
    /// What is to be done.
    pub title: String,
    /// By which day; none where nobody said, or where the day that it hangs on is not known.
    pub due: Option<String>,
    /// Days left; below zero when it has passed.
    pub days_left: Option<i64>,
    /// The day that it hangs on.
    pub tie: Option<TaskTie>,
    /// What that day is called; none where it is gone.
    pub tie_label: Option<String>,
    /// By whom.
    pub assignee: Option<String>,
    /// Who did it.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<String>,
}

/// What was given to many people at once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TaskBatchView {
    /// Number of the first of them.
    pub batch: i64,
    /// What is to be done.
    pub title: String,
    /// By which day, where it is the same for all.
    pub due: Option<String>,
    /// What the day is called that it hangs on, and how far from it.
    pub tie: Option<TaskTie>,
    /// What that day is called.
    pub tie_label: Option<String>,
    /// How many there are.
    pub tasks: u64,
    /// How many are done.
    pub done: u64,
    /// How many are open and were due before today.
    pub overdue: u64,
}

/// A day that tasks of a case can hang on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TieChoice {
    /// `deadline`, `last_day`, `status` or `stage`.
    pub to: String,
    /// Number of the deadline, name of the claim, the status, or the stage of a lead.
    pub which: String,
    /// What it is called.
    pub label: String,
    /// The day, where it is the same for everyone.
    pub day: Option<String>,
}

/// One task of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskSetItem {
    /// What is to be done.
    pub title: String,
    /// Days after the day on which the set is given; or after the day that it hangs on.
    pub days: i32,
    /// The day that it hangs on, with which one; none for the day on which the set is given.
    #[serde(default)]
    pub tie: Option<TaskSetTie>,
    /// By whom.
    #[serde(default)]
    pub assignee: Option<String>,
}

/// The day that a task of a set hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskSetTie {
    /// `deadline`, `last_day`, `status`, `stage`, or `previous`: the day of the task before it in the set.
    pub to: String,
    /// Number of the deadline, name of the claim, the status, or the stage; blank for the task before it.
    pub which: String,
}

/// Keeps tasks that belong together, or writes a set that is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskSetSave {
    /// The case.
    pub case: i64,
    /// The set; none to keep a new one.
    #[serde(default)]
    pub set: Option<i64>,
    /// What it is called.
    pub name: String,
    /// The stage at which it is given: a status, or a word of the firm.
    #[serde(default)]
    pub stage: Option<String>,
    /// Its tasks.
    pub items: Vec<TaskSetItem>,
}

/// Tasks that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TaskSetView {
    /// Number in the file.
    pub set: i64,
    /// What it is called.
    pub name: String,
    /// The stage at which it is given.
    pub stage: Option<String>,
    /// Its tasks.
    pub items: Vec<TaskSetItem>,
    /// What the day is called that each of them hangs on, in their order; none for those that hang on none, or on one that is gone.
    pub tie_labels: Vec<Option<String>>,
}

/// A request about one set of tasks.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfTaskSet {
    /// The set.
    pub set: i64,
}

/// Gives a set of tasks to people.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskSetGive {
    /// The set.
    pub set: i64,
    /// The people.
    pub chosen: Chosen,
}
