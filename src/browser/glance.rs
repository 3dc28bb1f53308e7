//! What the overview said when the plan was looked at last, kept so that the next visit begins with it.
//!
//! It stands for the plan only as long as nothing has happened that could make it say something else: another record of any
//! plan, another version of the app, another language, another day. Then it is worked out anew, as it always is once the plan has been
//! read. It can be lost without harm.

use super::{local, page};
use crate::exchange::record::{self, Key};
use crate::plan::{Code, sorting};

/// Where it is kept: one for this browser, of the plan that is open. Its first line says what it was worked out from.
pub const KEY: &str = local::SPARE;

/// What is kept of a plan, if it still holds in that language.
#[must_use]
pub fn read(plan: &Code, language: &str) -> Option<String> {
    let text = local::read(KEY).ok()??;
    let (from, glance) = text.split_once('\n')?;
    (from == origin(plan, language)?).then(|| glance.to_owned())
}

/// Keeps it, if there is room.
pub fn write(plan: &Code, language: &str, glance: &str) {
    if let Some(from) = origin(plan, language) {
        let _next_visit_is_slower = local::write(KEY, &format!("{from}\n{glance}"));
    }
}

/// Keeps it no longer.
pub fn forget() {
    let _nothing_is_kept = local::remove(KEY);
}

/// Digest of what it depends on: the plan, the language, the version of the app and the keys of all records. These are
/// never written over: the same keys are the same content.
fn origin(plan: &Code, language: &str) -> Option<String> {
    let is_record = |key: &String| Key::read(key).is_some() || Key::newer_version(key).is_some();
    let mut parts: Vec<String> = local::keys("").ok()?.into_iter().filter(is_record).collect();
    sorting::sort_by(&mut parts, Ord::cmp);
    parts.extend([plan.to_string(), language.into(), page::version()?]);
    Some(record::checksum(&parts.join("\n")))
}
