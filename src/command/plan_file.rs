//! Plan files on disk: read only when they are whole, written so that nothing is ever half there or lost.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

use super::{CommandError, Streams, writer};
use crate::{
    exchange::json::{self, File, Warning},
    ledger::Ledger,
    plan::{Code, limits},
};

/// A plan that was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Opened {
    /// Identity of the plan.
    pub plan: Code,
    /// Its changes.
    pub ledger: Ledger,
}

/// Reads a file and says what is odd about it.
pub(super) fn read(place: &str) -> Result<File, CommandError> {
    let unread = |error: std::io::Error| CommandError::Stream { place: place.into(), reason: error.to_string() };
    let mut bytes = Vec::new();
    // One byte more than a plan may have is enough to refuse it.
    let most = u64::try_from(limits::BYTES).unwrap_or(u64::MAX).saturating_add(1);
    fs::File::open(place).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unread)?;
    json::read(&bytes).map_err(|error| plan_error(place, error))
}

/// Reads a file that something is built on, hence only one whose content is what was written.
pub(super) fn whole(place: &str, streams: &mut Streams) -> Result<File, CommandError> {
    let file = read(place)?;
    for warning in &file.warnings {
        match warning {
            Warning::DigestDiffers => return Err(plan_error(place, oddity(*warning))),
            Warning::NoDigest => writeln!(streams.remarks, "{place}: {}", oddity(*warning))?,
        }
    }
    Ok(file)
}

/// What is odd about a file, in words.
pub(super) fn oddity(warning: Warning) -> &'static str {
    match warning {
        Warning::DigestDiffers => "the digest does not match: the content was damaged or changed by hand",
        Warning::NoDigest => "without a digest nobody can say whether it is whole",
    }
}

/// Opens a file that something is built on.
pub(super) fn open(place: &str, streams: &mut Streams) -> Result<Opened, CommandError> {
    let file = whole(place, streams)?;
    let mut ledger = Ledger::default();
    ledger.merge(file.changes).map_err(|error| plan_error(place, error))?;
    ledger.limit_to(file.unit.into_iter().collect());
    Ok(Opened { plan: file.plan, ledger })
}

/// Writes a plan: all of it or nothing. A file that is there already is replaced only when the new one holds every
/// change of it, or when `replace` says so.
pub(super) fn save(place: &str, opened: &Opened, replace: bool, chance: u64) -> Result<(), CommandError> {
    if !replace && fs::symlink_metadata(place).is_ok() {
        let kept = read(place)
            .map_err(|error| plan_error(place, format!("not overwritten, as it is no plan (--replace): {error}")))?;
        if kept.plan != opened.plan {
            return Err(plan_error(
                place,
                format!("not overwritten, as it holds another plan, {} (--replace)", kept.plan),
            ));
        }
        if kept.warnings.contains(&Warning::DigestDiffers) {
            return Err(plan_error(place, "not overwritten, as it was damaged or changed by hand (--replace)"));
        }
        let lost = kept.changes.iter().filter(|change| opened.ledger.change(&change.id) != Some(*change)).count();
        if lost > 0 {
            return Err(plan_error(
                place,
                format!("not overwritten, as {lost} of its changes would be lost (--replace)"),
            ));
        }
    }
    let text = json::write(&opened.plan, &opened.ledger).map_err(|error| plan_error(place, error))?;
    let unwritten = |error: std::io::Error| CommandError::Stream { place: place.into(), reason: error.to_string() };
    let beside = beside(Path::new(place), chance);
    let written = write_new(&beside, text.as_bytes()).and_then(|()| fs::rename(&beside, place));
    if written.is_err() {
        // What is left of it is of no use; where even this fails there is nothing more to be done.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(unwritten)
}

/// A place in the same folder, from which a file can be moved to its own in one step.
fn beside(place: &Path, chance: u64) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!(".{name}.{}.part", writer::name(chance)))
}

fn write_new(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create_new(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}

pub(super) fn plan_error(place: &str, reason: impl std::fmt::Display) -> CommandError {
    CommandError::Plan { place: place.into(), reason: reason.to_string() }
}
