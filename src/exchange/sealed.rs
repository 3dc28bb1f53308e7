//! A file that opens with a passphrase only: an envelope that says how its content was sealed, and nothing about it.
//!
//! The sealing itself is the browser's. The envelope has a digest of its own, so that damage is known before anybody is
//! asked for a passphrase, and a passphrase that does not fit is known to be wrong.

use serde::{Deserialize, Serialize, de::IgnoredAny};
use thiserror::Error;

use super::{base64, digest, json};
use crate::plan::limits;

/// What every sealed file calls itself.
pub const FORMAT: &str = "muctieu-sealed";

/// The version that this program writes, and the newest that it can read.
pub const VERSION: u32 = 1;

/// How the key is made from the passphrase.
const DERIVATION: &str = "PBKDF2-SHA-256";

/// How the content is sealed with the key.
const CIPHER: &str = "AES-256-GCM";

/// More rounds than this would keep a browser busy for minutes.
const MOST_ROUNDS: u32 = 20_000_000;

/// What was sealed, and all that is needed to open it but the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Rounds of the derivation of the key.
    pub rounds: u32,
    /// Salt of the derivation.
    pub salt: Vec<u8>,
    /// The number used once.
    pub nonce: Vec<u8>,
    /// The sealed content.
    pub data: Vec<u8>,
}

/// Why a text is no sealed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealedError {
    /// It is something else.
    #[error("not a sealed file")]
    Other,
    /// Its content is not what was written.
    #[error("the sealed file is damaged")]
    Damaged,
    /// A newer program has written it.
    #[error("the sealed file has version {0}")]
    Newer(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    format: String,
    version: u32,
    kdf: Derivation,
    cipher: String,
    salt: String,
    nonce: String,
    data: String,
    digest: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Derivation {
    name: String,
    iterations: u32,
}

/// The part of an envelope that every version has.
#[derive(Deserialize)]
struct Label {
    #[serde(default)]
    format: Option<String>,
    #[serde(default)]
    version: Option<u32>,
    /// A plan file is told from its own member, whatever it calls itself.
    #[serde(default)]
    changes: Option<IgnoredAny>,
}

impl Envelope {
    /// Digest of all that matters, each part on a line of its own.
    fn sum(&self) -> String {
        let rounds = self.kdf.iterations.to_string();
        digest(
            &[&self.kdf.name, &rounds, &self.cipher, &self.salt, &self.nonce, &self.data]
                .map(String::as_str)
                .join("\n"),
        )
    }
}

/// Writes a sealed file.
#[must_use]
pub fn write(sealed: &Sealed) -> String {
    let [salt, nonce, data] = [&sealed.salt, &sealed.nonce, &sealed.data].map(|bytes| base64::write(bytes));
    let kdf = Derivation { name: DERIVATION.into(), iterations: sealed.rounds };
    let digest = String::new();
    let mut envelope =
        Envelope { format: FORMAT.into(), version: VERSION, kdf, cipher: CIPHER.into(), salt, nonce, data, digest };
    envelope.digest = envelope.sum();
    // Texts and whole numbers always have a JSON form.
    serde_json::to_string_pretty(&envelope).unwrap_or_default()
}

/// Reads a sealed file.
///
/// # Errors
/// When it is something else, damaged or of a newer version.
pub fn read(bytes: &[u8]) -> Result<Sealed, SealedError> {
    let text = json::text(bytes).ok_or(SealedError::Other)?;
    let label = match serde_json::from_str::<Label>(&text) {
        Ok(label) => label,
        // Cut off on the way, it is no JSON any more and still known by its beginning.
        Err(_) if begins_as_sealed(&text) => return Err(SealedError::Damaged),
        Err(_) => return Err(SealedError::Other),
    };
    if label.format.as_deref() != Some(FORMAT) || label.changes.is_some() {
        return Err(SealedError::Other);
    }
    if let Some(newer) = label.version.filter(|version| *version > VERSION) {
        return Err(SealedError::Newer(newer));
    }
    // Base64 takes a third more.
    if bytes.len() > limits::BYTES / 3 * 4 + 10_000 {
        return Err(SealedError::Damaged);
    }
    let envelope: Envelope = serde_json::from_str(&text).map_err(|_| SealedError::Damaged)?;
    let known = envelope.kdf.name == DERIVATION && envelope.cipher == CIPHER && envelope.digest == envelope.sum();
    let parts = [&envelope.salt, &envelope.nonce, &envelope.data].map(|text| base64::read(text));
    let ([Some(salt), Some(nonce), Some(data)], true) = (parts, known) else { return Err(SealedError::Damaged) };
    let rounds = envelope.kdf.iterations;
    if rounds == 0 || rounds > MOST_ROUNDS || nonce.len() != 12 || salt.is_empty() {
        return Err(SealedError::Damaged);
    }
    Ok(Sealed { rounds, salt, nonce, data })
}

fn begins_as_sealed(text: &str) -> bool {
    let beginning: String = text.chars().take(100).filter(|c| !c.is_whitespace()).collect();
    beginning.starts_with(&format!("{{\"format\":\"{FORMAT}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> Sealed {
        Sealed { rounds: 600_000, salt: vec![1; 16], nonce: vec![2; 12], data: (0..=255).collect() }
    }

    #[test]
    fn it_reads_back_as_it_is_written_and_says_how_it_was_sealed() {
        let text = write(&sealed());
        assert_eq!(read(text.as_bytes()), Ok(sealed()));
        for member in
            [r#""format": "muctieu-sealed""#, r#""version": 1"#, r#""iterations": 600000"#, CIPHER, DERIVATION]
        {
            assert!(text.contains(member), "{member} is missing in {text}");
        }
    }

    #[test]
    fn damage_is_known_wherever_it_is() {
        let text = write(&sealed());
        let all: Vec<(usize, char)> = text.char_indices().collect();
        for (place, letter) in all {
            // What the envelope calls itself makes it another kind of file, which is no damage that could be known.
            if place < 30 || letter.is_whitespace() {
                continue;
            }
            let mut damaged = text.clone();
            damaged.replace_range(place..=place, if letter == 'x' { "y" } else { "x" });
            assert_ne!(read(damaged.as_bytes()), Ok(sealed()), "{letter} at {place}");
            assert_eq!(
                read(text.get(..place).unwrap_or_default().as_bytes()),
                Err(SealedError::Damaged),
                "cut at {place}"
            );
        }
    }

    #[test]
    fn other_files_and_newer_ones_are_told_apart() {
        for other in ["", "[]", "{}", r#"{"format":"muctieu","version":1,"plan":"x","changes":[]}"#, "a,b,c"] {
            assert_eq!(read(other.as_bytes()), Err(SealedError::Other), "{other}");
        }
        assert_eq!(read(&[0xff, 0xfe]), Err(SealedError::Other));
        assert_eq!(read(br#"{"format":"muctieu-sealed","version":2,"seal":1}"#), Err(SealedError::Newer(2)));
        assert_eq!(read(br#"{"format":"muctieu-sealed","version":1}"#), Err(SealedError::Damaged));
    }
}
