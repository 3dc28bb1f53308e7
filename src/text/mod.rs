//! The language of the screen: messages, terms, numbers, dates and sentences, in Vietnamese and in English.
//!
//! Whatever is said in one language is said in the other beside it, in one struct or one pair, so that the compiler
//! names what is missing. Takes plan values as arguments; decides nothing about them and knows no browser.
//!
//! | file | says |
//! |---|---|
//! | `number`, `date`, `period` | numbers, days and periods |
//! | `figure` | figures and goals |
//! | `sentence` | the phrases of reports, by fixed rules |
//! | `terms`, `hints` | what the attributes of a plan are called and mean |
//! | `warning` | what a person should know about a figure as it was read |
//! | `fold` | search and alphabetical order |
//! | `frame` | the frame around every page; each page brings a file of its own |

#![allow(missing_docs, reason = "a message says what it is by its name and its text in two languages")]

mod against;
mod archive;
mod backup;
mod burn_up;
mod change;
mod chart;
mod checks;
mod date;
mod entry;
mod explain;
mod extras;
mod figure;
mod first_run;
mod fold;
mod forms;
mod frame;
mod hints;
mod indicator;
mod indicators;
mod inputs;
mod inspection;
mod judging;
mod keeping;
mod log;
mod merging;
mod names;
mod number;
mod opening;
mod overview;
mod period;
mod rescue;
mod room;
mod sealed;
mod sentence;
mod settings;
mod share;
mod steps;
mod submissions;
mod tasks;
mod terms;
mod value;
mod verdict;
mod warning;

pub use against::{
    against_target, bullet_in_words, distance, percent_beside_status, percent_of_target, status_in_words,
};
pub use archive::{Archive, archive_in_words};
pub use backup::Backup;
pub use burn_up::BurnUp;
pub use change::{author_in_words, cell_in_words, change_in_words, years};
pub use chart::Chart;
pub use checks::{oddity, oddity_place};
pub use date::{date, date_time, days_ago, days_left, long_date};
pub use entry::Entry;
pub use explain::{Sum, facts, flag_in_words, reason, reason_in_brief, sum};
pub use extras::Extras;
pub use figure::{figure, goal, with_unit};
pub use first_run::FirstRun;
pub use fold::{fold, matches, sort_key};
pub use forms::Forms;
pub use frame::Frame;
pub use hints::Hint;
pub use indicator::Indicator;
pub use indicators::{Indicators, indicators_in_group};
pub use inputs::input_in_words;
pub use inspection::Inspection;
pub use judging::Judging;
pub use keeping::Keeping;
pub use log::Log;
pub use merging::{Merging, effect_in_words};
pub use names::{
    figure_with_unit, goal_in_words, group_name, indicator_name, lead, number_with_unit, target_in_words, task_title,
    unit_name, unit_of_measure,
};
pub use number::{count, number, number_with, percent, percent_with, points};
pub use opening::Opening;
pub use overview::Overview;
pub use period::{long_period, own_period, period, period_to_date, short_to_date};
pub use rescue::Rescue;
pub use room::{Room, bytes};
pub use sealed::Sealed;
pub use sentence::{
    Headline, Verdicts, change, change_in_points, change_of_count, exceeded, headline, of_plan, of_same_period,
    ratio_of_level, ratio_of_plan, verdicts,
};
pub use settings::Settings;
pub use share::Share;
pub use steps::Steps;
pub use submissions::Submissions;
pub use tasks::Tasks;
pub use terms::{Term, mark};
pub use value::{cell_in_full, value_in_words};
pub use verdict::{aim_in_signs, because};
pub use warning::{number_error, unreadable_figure, warning};

use crate::plan::notation::Notation;

/// A language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// *Tiếng Việt*, in the register of the administration.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: &[Self] = &[Self::Vietnamese, Self::English];

    /// The code that `lang` attributes and settings have: `vi` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.pick(("vi", "en"))
    }

    /// The language of a code, also with a region: `en-GB`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL.iter().copied().find(|known| known.code().eq_ignore_ascii_case(language))
    }

    /// How numbers are written in the language.
    #[must_use]
    pub fn notation(self) -> Notation {
        self.pick((Notation::Vietnamese, Notation::English))
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.pick(("Tiếng Việt", "English"))
    }

    /// The Vietnamese or the English one of two.
    #[must_use]
    pub fn pick<T>(self, (vietnamese, english): (T, T)) -> T {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }

    /// The name that data gives in one or two languages: English falls back on Vietnamese where it is empty.
    #[must_use]
    pub fn either<'a>(self, vietnamese: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::English if !english.trim().is_empty() => english,
            _ => vietnamese,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code() {
        assert_eq!(Language::from_code("vi-VN"), Some(Language::Vietnamese));
        assert_eq!(Language::from_code("EN"), Some(Language::English));
        assert_eq!(Language::from_code("fr"), None);
    }

    #[test]
    fn a_missing_english_name_falls_back_on_the_vietnamese_one() {
        assert_eq!(Language::English.either("Thu ngân sách", ""), "Thu ngân sách");
        assert_eq!(Language::English.either("Thu ngân sách", "Revenue"), "Revenue");
        assert_eq!(Language::Vietnamese.either("Thu ngân sách", "Revenue"), "Thu ngân sách");
    }
}
