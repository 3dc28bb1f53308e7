//! Who writes: one run of the program is one writer, with a name by chance that no other run has.

use super::{CommandError, Streams, arguments::Arguments};
use crate::{
    ledger::{Author, ChangeId, Replica, Stamp},
    plan::DateTime,
};

/// A name of 12 letters and digits, as a browser makes them, of 60 bits of chance.
pub(super) fn name(chance: u64) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = |place: u32| {
        let bits = chance >> (5 * place) & 31;
        char::from(usize::try_from(bits).ok().and_then(|bits| LETTERS.get(bits)).copied().unwrap_or(b'a'))
    };
    (0..12).map(letter).collect()
}

/// The stamp of the one change that this run writes: by `--by` and `--unit`, at `--at` or now.
pub(super) fn stamp(arguments: &Arguments, streams: &Streams) -> Result<Stamp, CommandError> {
    let at = match arguments.value("--at") {
        Some(text) => DateTime::parse_from_rfc3339(text)
            .map_err(|_| CommandError::Usage(format!("--at {text:?} is no moment, such as 2021-10-12T08:30:00+07:00")))?
            .to_utc(),
        None => streams.now,
    };
    let word = |option| arguments.value(option).unwrap_or_default().trim().to_owned();
    let replica = Replica::new(&name(streams.chance)).map_err(|error| CommandError::Usage(error.to_string()))?;
    Ok(Stamp { id: ChangeId { replica, sequence: 1 }, at, by: Author { name: word("--by"), unit: word("--unit") } })
}
