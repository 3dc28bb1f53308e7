//! The pages. Each reads the store's memos and calls the store; parts that know no plan are in `components`.

mod checks;
mod choices;
mod developer;
mod first_run;
mod form;
mod group_form;
mod indicator;
mod indicator_form;
mod indicators;
pub mod later;
mod overview;
mod rescue;
mod settings;
mod share;
mod task_form;
mod tasks;
mod unit_form;
mod unit_picker;
mod unknown;

pub use checks::ChecksPage;
pub use developer::DeveloperPage;
pub use first_run::FirstRun;
pub use group_form::GroupForm;
pub use indicator::IndicatorPage;
pub use indicator_form::IndicatorForm;
pub use indicators::IndicatorsPage;
pub use overview::OverviewPage;
pub use rescue::RescuePage;
pub use settings::SettingsPage;
pub use share::SharePage;
pub use task_form::TaskForm;
pub use tasks::TasksPage;
pub use unit_form::UnitForm;
pub use unknown::UnknownPage;
