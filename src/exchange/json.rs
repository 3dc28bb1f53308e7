//! The plan as a file: a self-describing envelope around its changes.
//!
//! The text is a function of the set of changes alone: sorted by identity, one line an edit. Saving, opening and saving
//! again gives the same bytes, and two versions can be read side by side.

use std::{borrow::Cow, num::NonZeroU32};

use serde::{
    Deserialize, Serialize,
    de::{Error as _, IgnoredAny},
};
use thiserror::Error;

use super::digest;
use crate::ledger::{Change, Edit, Ledger, Rejection};
use crate::plan::{Code, limits};

/// What every file of ours calls itself.
pub const FORMAT: &str = "muctieu";

/// The version that this program writes, and the newest that it can change.
pub const VERSION: u32 = 1;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Identity of the plan.
    pub plan: Code,
    /// The unit for which a part of the plan was cut out, where it is such a part.
    pub unit: Option<Code>,
    /// Its changes, each well-formed and of an identity of its own.
    pub changes: Vec<Change>,
    /// What is odd about the file although it can be used.
    pub warnings: Vec<Warning>,
}

/// Something odd about a file that can be used all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The content is not what was written: edited by hand, or damaged.
    DigestDiffers,
    /// The file has no digest.
    NoDigest,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// Above [`limits::BYTES`].
    #[error("{0} bytes are more than the {most} that a plan file may have", most = limits::BYTES)]
    TooLarge(usize),
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// Text neither in UTF-8 nor in UTF-16.
    #[error("not a text file")]
    NotText,
    /// Not JSON, or JSON of another shape; where, and why.
    #[error("line {line}, column {column}: {reason}")]
    NotAPlan {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader stumbled over.
        reason: String,
    },
    /// JSON, but of another program.
    #[error("the file calls itself {0:?}")]
    OtherFormat(String),
    /// More changes than [`limits::CHANGES`].
    #[error("{0} changes are more than the {most} that a plan file may have", most = limits::CHANGES)]
    TooMany(usize),
    /// A member of a file or a change that this version does not know; passed over, it would be lost on writing.
    #[error("line {line}, column {column}: {reason}: written by a newer version")]
    NewerMember {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader stumbled over.
        reason: String,
    },
    /// Written by a newer program.
    #[error("the file has version {0}")]
    Newer(u32),
    /// The changes contradict each other.
    #[error(transparent)]
    Changes(#[from] Rejection),
}

/// The head of the envelope, read first so that a newer file is recognised whatever else it has.
#[derive(Deserialize)]
struct Envelope {
    format: String,
    version: NonZeroU32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    plan: Code,
    #[serde(default)]
    unit: Option<Code>,
    #[serde(default)]
    digest: Option<String>,
    changes: Vec<Change>,
}

/// Writes the file of a plan.
///
/// # Errors
/// When it would be larger than a file that can be read.
pub fn write(plan: &Code, ledger: &Ledger) -> Result<String, serde_json::Error> {
    write_for(plan, ledger.plan().part_of.first(), ledger)
}

/// Writes the file of a plan, or of the part of it that was cut out for a unit.
///
/// # Errors
/// As [`write`].
pub fn write_for(plan: &Code, unit: Option<&Code>, ledger: &Ledger) -> Result<String, serde_json::Error> {
    let body = body(ledger.changes())?;
    let plan = serde_json::to_string(plan)?;
    let unit =
        unit.map(serde_json::to_string).transpose()?.map(|unit| format!("\"unit\": {unit},\n")).unwrap_or_default();
    if body.len() + 1000 > limits::BYTES {
        return Err(serde_json::Error::custom(FileError::TooLarge(body.len())));
    }
    Ok(format!(
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"plan\": {plan},\n{unit}\"digest\": \"{}\",\n\"changes\": {body}\n}}\n",
        digest(&body)
    ))
}

/// Reads a file.
///
/// # Errors
/// When it is too large, no plan, of a newer version, or contradicts itself.
pub fn read(bytes: &[u8]) -> Result<File, FileError> {
    if bytes.len() > limits::BYTES {
        return Err(FileError::TooLarge(bytes.len()));
    }
    let text = text(bytes).ok_or(FileError::NotText)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let envelope: Envelope = serde_json::from_str(&text).map_err(not_a_plan)?;
    if envelope.format != FORMAT {
        return Err(FileError::OtherFormat(envelope.format.chars().take(80).collect()));
    }
    let version = envelope.version.get();
    if version > VERSION {
        return Err(FileError::Newer(version));
    }
    let content: Content = serde_json::from_str(&text).map_err(not_a_plan)?;
    if content.changes.len() > limits::CHANGES {
        return Err(FileError::TooMany(content.changes.len()));
    }
    let mut ledger = Ledger::default();
    ledger.merge(content.changes)?;
    let warning = match content.digest {
        None => Some(Warning::NoDigest),
        Some(stated) => {
            (stated != digest(&body(ledger.changes()).map_err(not_a_plan)?)).then_some(Warning::DigestDiffers)
        }
    };
    Ok(File {
        plan: content.plan,
        unit: content.unit,
        changes: ledger.changes().cloned().collect(),
        warnings: warning.into_iter().collect(),
    })
}

/// Decodes a text file in UTF-8 or UTF-16, without its byte order mark; `None` if it is neither.
///
/// Windows editors save as UTF-16 what they call Unicode. JSON begins with an ASCII character, so that one zero byte among
/// the first two tells the byte order where no mark does.
#[must_use]
pub fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] | [1..=0x7f, 0, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] | [0, 1..=0x7f, ..] => u16::from_be_bytes,
        _ => {
            let text = std::str::from_utf8(bytes).ok()?;
            return Some(text.strip_prefix('\u{feff}').unwrap_or(text).into());
        }
    };
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair)).skip_while(|unit| *unit == 0xfeff);
    let text = char::decode_utf16(units).collect::<Result<String, _>>().ok()?;
    rest.is_empty().then_some(text.into())
}

/// Writes one change on one line, as storage keeps it.
///
/// # Errors
/// As [`write`].
pub fn write_change(change: &Change) -> Result<String, serde_json::Error> {
    serde_json::to_string(change)
}

/// Reads one change.
///
/// # Errors
/// When the text is not one.
pub fn read_change(text: &str) -> Result<Change, FileError> {
    serde_json::from_str(text).map_err(not_a_plan)
}

fn not_a_plan(error: impl Into<serde_json::Error>) -> FileError {
    let error: serde_json::Error = error.into();
    let said = error.to_string();
    // The place is said apart.
    let reason = limits::in_brief(&said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason));
    let (line, column) = (error.line(), error.column());
    if reason.starts_with("unknown field") {
        FileError::NewerMember { line, column, reason }
    } else {
        FileError::NotAPlan { line, column, reason }
    }
}

/// The changes as text, a line an edit.
fn body<'a>(changes: impl Iterator<Item = &'a Change>) -> Result<String, serde_json::Error> {
    let mut out = String::from("[");
    for (index, change) in changes.enumerate() {
        let Change { id, at, by, note, edits } = change;
        out.push_str(if index == 0 { "\n{" } else { ",\n{" });
        push_member(&mut out, "id", id)?;
        push_member(&mut out, "at", at)?;
        push_member(&mut out, "by", by)?;
        if !note.is_empty() {
            push_member(&mut out, "note", note)?;
        }
        out.push_str("\"edits\":[");
        push_edits(&mut out, edits)?;
        out.push_str("]}");
    }
    out.push_str("\n]");
    Ok(out)
}

fn push_member(out: &mut String, name: &str, value: &impl Serialize) -> Result<(), serde_json::Error> {
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
    out.push_str(&serde_json::to_string(value)?);
    out.push(',');
    Ok(())
}

fn push_edits(out: &mut String, edits: &[Edit]) -> Result<(), serde_json::Error> {
    for (index, edit) in edits.iter().enumerate() {
        out.push_str(if index == 0 { "\n  " } else { ",\n  " });
        out.push_str(&serde_json::to_string(edit)?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(changes: &str) -> String {
        format!(r#"{{"format":"muctieu","version":1,"plan":"p","changes":[{changes}]}}"#)
    }

    const ONE: &str = r#"{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{"name":"An"},"edits":[{"cell":"plan/title","value":"Kế hoạch"}]}"#;

    fn open(text: &str) -> Result<Ledger, FileError> {
        let file = read(text.as_bytes())?;
        let mut ledger = Ledger::default();
        ledger.merge(file.changes)?;
        Ok(ledger)
    }

    #[test]
    fn saving_opening_and_saving_again_gives_the_same_bytes() {
        let nobody = r#"{"id":"a-2","at":"2021-10-12T00:00:00Z","by":{},"note":"vì sao {}}","edits":[{"cell":"plan/year","value":2021,"over":[]},{"cell":"new/thing","value":{"b":1,"a":[null,"x}"]}}]}"#;
        let plan = Code::new("p").unwrap_or_default();
        let first = open(&file(&format!("{nobody},{ONE}"))).and_then(|l| write(&plan, &l).map_err(not_a_plan));
        let second = first.clone().and_then(|text| open(&text)).and_then(|l| write(&plan, &l).map_err(not_a_plan));
        assert!(first.is_ok(), "{first:?}");
        assert_eq!(first, second);
        assert_eq!(first.and_then(|text| read(text.as_bytes())).map(|file| file.warnings), Ok(vec![]));
    }

    #[test]
    fn a_file_that_was_edited_by_hand_is_opened_with_a_warning() {
        let plan = Code::new("p").unwrap_or_default();
        let text = open(&file(ONE)).and_then(|l| write(&plan, &l).map_err(not_a_plan)).unwrap_or_default();
        let edited = text.replace("Kế hoạch", "Ke hoach");
        assert_eq!(read(edited.as_bytes()).map(|file| file.warnings), Ok(vec![Warning::DigestDiffers]));
    }

    #[test]
    fn foreign_newer_and_damaged_files_are_told_apart() {
        assert_eq!(read(br#"{"format":"excalidraw","version":2}"#), Err(FileError::OtherFormat("excalidraw".into())));
        assert_eq!(read(br#"{"format":"muctieu","version":9,"all":"new"}"#), Err(FileError::Newer(9)));
        assert!(matches!(read(b"PK\x03\x04"), Err(FileError::NotAPlan { .. })));
        assert_eq!(read(&[0xff, 0xfe, 0x7b]), Err(FileError::NotText));
    }

    #[test]
    fn a_file_that_an_editor_saved_as_utf_16_is_read_all_the_same() {
        let plain = file(ONE);
        let marked = format!("\u{feff}{plain}");
        let encode = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for text in [&plain, &marked] {
            assert_eq!(read(&encode(text, u16::to_le_bytes)), read(plain.as_bytes()));
            assert_eq!(read(&encode(text, u16::to_be_bytes)), read(plain.as_bytes()));
            assert_eq!(read(text.as_bytes()), read(plain.as_bytes()));
        }
        assert!(read(plain.as_bytes()).is_ok());
        let mut cut = encode(&plain, u16::to_le_bytes);
        cut.pop();
        assert_eq!(read(&cut), Err(FileError::NotText));
    }

    #[test]
    fn an_empty_file_is_called_empty() {
        for bytes in [&b""[..], b"\r\n ", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\r\0\n\0"] {
            assert_eq!(read(bytes), Err(FileError::Empty), "{bytes:?}");
        }
    }

    fn refused(text: &str) -> String {
        read(text.as_bytes()).map_or_else(|error| error.to_string(), |_| String::from("read"))
    }

    #[test]
    fn an_edit_without_a_value_is_no_deletion() {
        let deletion = ONE.replace(r#""value":"Kế hoạch""#, r#""value":null"#);
        assert!(read(file(&deletion).as_bytes()).is_ok());
        let silent = ONE.replace(r#","value":"Kế hoạch""#, "");
        assert!(refused(&file(&silent)).contains("missing field `value`"), "{}", refused(&file(&silent)));
    }

    #[test]
    fn a_change_that_sets_nothing_and_the_version_before_the_first_are_refused() {
        let empty = r#"{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{},"edits":[]}"#;
        assert_eq!(refused(&file(empty)), "change a-1 sets nothing");
        assert!(refused(&file(ONE).replace(r#""version":1"#, r#""version":0"#)).contains("integer `0`"));
    }

    #[test]
    fn what_would_be_lost_on_writing_is_refused_as_written_by_a_newer_version() {
        for (place, with) in [
            (r#""id":"a-1""#, r#""id":"a-1","mood":"good""#),
            (r#""name":"An""#, r#""name":"An","mood":"good""#),
            (r#""cell":"plan/title""#, r#""cell":"plan/title","mood":"good""#),
            (r#""plan":"p""#, r#""plan":"p","mood":"good""#),
        ] {
            let said = read(file(ONE).replace(place, with).as_bytes());
            assert!(
                matches!(&said, Err(FileError::NewerMember { line: 1, reason, .. }) if reason.contains("`mood`")),
                "{said:?}"
            );
        }
    }

    #[test]
    fn the_same_change_twice_with_other_content_is_refused() {
        let tampered = ONE.replace("Kế hoạch", "Khác");
        assert!(matches!(
            read(file(&format!("{ONE},{tampered}")).as_bytes()),
            Err(FileError::Changes(Rejection::Tampered(_)))
        ));
    }
}
