//! Routes: everything a person would send to a colleague, in the address after `#`.
//!
//! `#/indicators/THU-NS?as-of=2021-M9`. They live in the fragment, so that the same build works at any address, in any
//! folder and as a single file.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode};

use crate::assess::{Status, TaskStatus};
use crate::plan::{Code, Period};

/// A page with its selection and the report period that governs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The report period; none for the plan's own choice.
    pub as_of: Option<Period>,
    /// Words to look for.
    pub search: String,
    /// Statuses to show; none for all.
    pub statuses: Vec<Status>,
    /// Task statuses to show; none for all.
    pub task_statuses: Vec<TaskStatus>,
    /// Headings whose rows are folded away.
    pub folded: Vec<Code>,
    /// What else is asked for, each at most once, in the order of [`Asked`]; read by the page that asks for it.
    pub asked: Vec<(Asked, String)>,
}

/// What a page may ask for beyond what every page does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// A person.
    Person,
    /// A unit.
    Unit,
    /// An indicator.
    Indicator,
    /// The first day, or the earlier of two moments.
    From,
    /// The last day, or the later of two moments.
    Until,
    /// The moment as of which the plan is shown.
    Then,
}

impl Asked {
    /// Each with its name in the address.
    const ALL: &[(Self, &str)] = &[
        (Self::Person, "by"),
        (Self::Unit, "unit"),
        (Self::Indicator, "indicator"),
        (Self::From, "from"),
        (Self::Until, "until"),
        (Self::Then, "then"),
    ];
}

/// The pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Tổng quan
    #[default]
    Overview,
    /// Chỉ tiêu
    Indicators,
    /// One indicator.
    Indicator(Code),
    /// The form of an indicator; a new one, under a heading, when there is no code.
    EditIndicator {
        /// The indicator to change.
        code: Option<Code>,
        /// The heading under which a new one shall stand.
        group: Option<Code>,
    },
    /// The form of a heading; a new one when there is no code.
    EditGroup(Option<Code>),
    /// Tổng hợp và kiểm tra
    Checks,
    /// Nhiệm vụ
    Tasks,
    /// The form of a task; a new one when there is no code.
    EditTask(Option<Code>),
    /// Nhật ký
    Log,
    /// Two moments side by side.
    Compare,
    /// Báo cáo của đơn vị
    Submissions,
    /// The form in which a unit enters its figures of the report period.
    Entry(Code),
    /// Chia sẻ
    Share,
    /// Cài đặt
    Settings,
    /// What is kept of the open plan, read again record by record.
    Rescue,
    /// The form of a unit; a new one when there is no code.
    EditUnit(Option<Code>),
    /// The plans in this browser, and the doors to more.
    Plans,
    /// The form that starts an empty plan.
    NewPlan,
    /// An address that leads nowhere.
    Unknown(String),
}

impl Page {
    /// Whether it shows something that only a plan has.
    #[must_use]
    pub fn is_within_plan(&self) -> bool {
        !matches!(self, Self::Overview | Self::Plans | Self::NewPlan | Self::Unknown(_))
    }
}

impl Route {
    /// The route to a page, without any selection.
    #[must_use]
    pub fn to(page: Page) -> Self {
        Self { page, ..Self::default() }
    }

    /// The same report period on another page, as of the same moment.
    #[must_use]
    pub fn beside(&self, page: Page) -> Self {
        let mut route = Self { page, as_of: self.as_of, ..Self::default() };
        route.ask(Asked::Then, self.asked(Asked::Then).to_owned());
        route
    }

    /// What is asked for; empty where nothing is.
    #[must_use]
    pub fn asked(&self, what: Asked) -> &str {
        self.asked.iter().find(|(asked, _)| *asked == what).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Asks for something; an empty text asks for nothing.
    pub fn ask(&mut self, what: Asked, value: String) {
        self.asked.retain(|(asked, _)| *asked != what);
        if !value.is_empty() {
            let place = self.asked.iter().take_while(|(asked, _)| *asked < what).count();
            self.asked.insert(place, (what, value));
        }
    }

    /// Reads the fragment of an address, with or without its `#`. Selections that it does not know are left out; a page
    /// that it does not know is [`Page::Unknown`].
    #[must_use]
    pub fn read(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut route = Self::default();
        let mut group = None;
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = decode(value);
            match name {
                "as-of" => route.as_of = value.parse().ok(),
                "q" => route.search = value,
                "status" => route.statuses = value.split(',').filter_map(Status::named).collect(),
                "task" => route.task_statuses = value.split(',').filter_map(TaskStatus::named).collect(),
                "folded" => route.folded = value.split(',').filter_map(|code| Code::new(code).ok()).collect(),
                "group" => group = Code::new(&value).ok(),
                _ => {
                    if let Some((what, _)) = Asked::ALL.iter().find(|(_, known)| *known == name) {
                        route.ask(*what, value);
                    }
                }
            }
        }
        route.page = page(path, group);
        route
    }
}

fn page(path: &str, group: Option<Code>) -> Page {
    let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let code = |text: &str| Code::new(text).ok();
    let page = match parts.as_slice() {
        [] => Some(Page::Overview),
        ["indicators"] => Some(Page::Indicators),
        ["indicators", "+"] => Some(Page::EditIndicator { code: None, group }),
        ["indicators", one] => code(one).map(Page::Indicator),
        ["indicators", one, "edit"] => code(one).map(|code| Page::EditIndicator { code: Some(code), group: None }),
        ["groups", "+"] => Some(Page::EditGroup(None)),
        ["groups", one, "edit"] => code(one).map(|code| Page::EditGroup(Some(code))),
        ["checks"] => Some(Page::Checks),
        ["tasks"] => Some(Page::Tasks),
        ["tasks", "+"] => Some(Page::EditTask(None)),
        ["tasks", one, "edit"] => code(one).map(|code| Page::EditTask(Some(code))),
        ["log"] => Some(Page::Log),
        ["log", "compare"] => Some(Page::Compare),
        ["submissions"] => Some(Page::Submissions),
        ["entry", one] => code(one).map(Page::Entry),
        ["share"] => Some(Page::Share),
        ["settings"] => Some(Page::Settings),
        ["rescue"] => Some(Page::Rescue),
        ["units", "+"] => Some(Page::EditUnit(None)),
        ["units", one, "edit"] => code(one).map(|code| Page::EditUnit(Some(code))),
        ["plans"] => Some(Page::Plans),
        ["plans", "+"] => Some(Page::NewPlan),
        _ => None,
    };
    page.unwrap_or_else(|| Page::Unknown(path.into()))
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#")?;
        let mut query: Vec<(&str, String)> = Vec::new();
        match &self.page {
            Page::Overview => f.write_str("/")?,
            Page::Indicators => f.write_str("/indicators")?,
            Page::Indicator(code) => write!(f, "/indicators/{}", encode(code.as_str()))?,
            Page::EditIndicator { code: Some(code), .. } => write!(f, "/indicators/{}/edit", encode(code.as_str()))?,
            Page::EditIndicator { code: None, group } => {
                f.write_str("/indicators/+")?;
                query.extend(group.as_ref().map(|group| ("group", group.to_string())));
            }
            Page::EditGroup(code) => form(f, "groups", code.as_ref())?,
            Page::Checks => f.write_str("/checks")?,
            Page::Tasks => f.write_str("/tasks")?,
            Page::EditTask(code) => form(f, "tasks", code.as_ref())?,
            Page::Log => f.write_str("/log")?,
            Page::Compare => f.write_str("/log/compare")?,
            Page::Submissions => f.write_str("/submissions")?,
            Page::Entry(code) => write!(f, "/entry/{}", encode(code.as_str()))?,
            Page::Share => f.write_str("/share")?,
            Page::Settings => f.write_str("/settings")?,
            Page::Rescue => f.write_str("/rescue")?,
            Page::EditUnit(code) => form(f, "units", code.as_ref())?,
            Page::Plans => f.write_str("/plans")?,
            Page::NewPlan => f.write_str("/plans/+")?,
            Page::Unknown(path) => f.write_str(path)?,
        }
        query.extend(self.as_of.map(|period| ("as-of", period.to_string())));
        if !self.search.is_empty() {
            query.push(("q", self.search.clone()));
        }
        let list = |names: Vec<&str>| names.join(",");
        if !self.statuses.is_empty() {
            query.push(("status", list(self.statuses.iter().map(|status| status.name()).collect())));
        }
        if !self.task_statuses.is_empty() {
            query.push(("task", list(self.task_statuses.iter().map(|status| status.name()).collect())));
        }
        if !self.folded.is_empty() {
            query.push(("folded", list(self.folded.iter().map(Code::as_str).collect())));
        }
        for (what, value) in &self.asked {
            let name = Asked::ALL.iter().find(|(known, _)| known == what);
            query.extend(name.map(|(_, name)| (*name, value.clone())));
        }
        for (index, (name, value)) in query.iter().enumerate() {
            write!(f, "{}{name}={}", if index == 0 { '?' } else { '&' }, encode(value))?;
        }
        Ok(())
    }
}

fn form(f: &mut fmt::Formatter<'_>, place: &str, code: Option<&Code>) -> fmt::Result {
    match code {
        Some(code) => write!(f, "/{place}/{}/edit", encode(code.as_str())),
        None => write!(f, "/{place}/+"),
    }
}

/// What is percent-encoded: everything that could be taken for a part of an address, or be changed on the way.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b',');

fn encode(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}

/// Undoes [`encode`]; what is not encoded, or badly, stays as it is.
fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_reads_back_as_it_is_written() {
        let code = || Code::new("Đắk-1").unwrap_or_default();
        for page in [
            Page::Overview,
            Page::Indicators,
            Page::Indicator(code()),
            Page::EditIndicator { code: Some(code()), group: None },
            Page::EditIndicator { code: None, group: Some(code()) },
            Page::EditGroup(None),
            Page::EditGroup(Some(code())),
            Page::Checks,
            Page::Tasks,
            Page::EditTask(None),
            Page::EditTask(Some(code())),
            Page::Log,
            Page::Compare,
            Page::Submissions,
            Page::Entry(code()),
            Page::Share,
            Page::Settings,
            Page::Rescue,
            Page::EditUnit(None),
            Page::EditUnit(Some(code())),
            Page::Plans,
            Page::NewPlan,
        ] {
            let route = Route {
                as_of: "2021-M9".parse().ok(),
                search: "rừng & 100%".into(),
                statuses: vec![Status::Behind, Status::OffTrack],
                task_statuses: vec![TaskStatus::DueSoon],
                folded: vec![code()],
                asked: vec![(Asked::Person, "Nguyễn Văn A & B".into()), (Asked::Then, "2021-10-05T08:00:00Z".into())],
                page,
            };
            assert_eq!(Route::read(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn what_is_asked_for_stands_once_and_in_order() {
        let route = Route::read("#/log?until=2021-12-31&by=A&until=2021-10-31&unit=");
        assert_eq!(route.asked, [(Asked::Person, "A".to_owned()), (Asked::Until, "2021-10-31".to_owned())]);
        assert_eq!((route.asked(Asked::Until), route.asked(Asked::Then)), ("2021-10-31", ""));
    }

    #[test]
    fn another_page_is_shown_as_of_the_same_moment() {
        let route = Route::read("#/log?by=A&then=2021-10-05T08:00:00Z&as-of=2021-M9");
        let beside = route.beside(Page::Overview);
        assert_eq!(beside, Route::read("#/?then=2021-10-05T08:00:00Z&as-of=2021-M9"));
    }

    #[test]
    fn an_address_that_leads_nowhere_is_known_as_such() {
        assert_eq!(Route::read("#/nowhere/at/all").page, Page::Unknown("/nowhere/at/all".into()));
        assert_eq!(Route::read("").page, Page::Overview);
        assert_eq!(Route::read("#/?as-of=2021-99&status=met,what").statuses, [Status::Met]);
    }
}
