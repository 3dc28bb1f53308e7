//! What exists of the plan beside the open document: copies in a folder, files handed out, past years put away, the room
//! that the browser has, raw records for rescue.

mod archive;
mod copies;
mod files;
mod room;

use crate::app::{document::Document, screen::Screen};

pub use crate::browser::folder::Access;
pub use archive::{Step, Unproven};
pub use copies::{Copies, CopyFolder};
pub(super) use files::file_name;
pub use files::name_of_file;
pub use room::{Inspection, LOCAL_UNITS, Room, Usage, ask_to_last, measure_room, persisted};

/// Hands files out, puts years away and looks at what the browser keeps.
pub struct Keeping {
    screen: &'static Screen,
    document: &'static Document,
    /// Copies outside of the browser.
    pub copies: &'static Copies,
}

impl Keeping {
    pub(super) fn start(screen: &'static Screen, document: &'static Document) -> &'static Self {
        Box::leak(Box::new(Self { screen, document, copies: Copies::start(screen, document) }))
    }
}
