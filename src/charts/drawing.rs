//! What every chart hands to the screen.

use std::{fmt, sync::Arc};

use charming::Chart;

use super::Look;

/// A chart as the screen shows it: its finding, what it is in words, in a table and as a picture.
#[derive(Clone)]
pub struct Drawing {
    /// The finding, as a sentence without a full stop.
    pub title: String,
    /// What is drawn, in which unit of measure.
    pub note: String,
    /// How to read what is unusual about it; empty where nothing is.
    pub caption: String,
    /// What the keyboard's cursor speaks and the pointer shows, for each place on the horizontal axis; empty where there
    /// is nothing to say.
    pub readings: Vec<String>,
    /// The same figures as a table.
    pub table: Table,
    /// Name of the file when it is saved, without an ending.
    pub file_name: String,
    chart: Arc<dyn Fn(&Look) -> Chart + Send + Sync>,
}

impl Drawing {
    /// Words with a picture that shows the same.
    pub fn new(picture: impl Fn(&Look) -> Chart + Send + Sync + 'static) -> Self {
        Self {
            title: String::new(),
            note: String::new(),
            caption: String::new(),
            readings: Vec::new(),
            table: Table::default(),
            file_name: String::new(),
            chart: Arc::new(picture),
        }
    }

    /// The picture for a place.
    #[must_use]
    pub fn chart(&self, look: &Look) -> Chart {
        (self.chart)(look)
    }
}

impl PartialEq for Drawing {
    /// Two drawings are equal when their words are: pictures show nothing that the table does not say.
    fn eq(&self, other: &Self) -> bool {
        let words = |it: &Self| (it.title.clone(), it.note.clone(), it.caption.clone(), it.file_name.clone());
        words(self) == words(other) && self.readings == other.readings && self.table == other.table
    }
}

impl fmt::Debug for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drawing").field("title", &self.title).field("table", &self.table).finish_non_exhaustive()
    }
}

/// Figures as a table of texts. The first cell of a row is its heading; an empty cell is a figure that does not exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Headings of the columns.
    pub columns: Vec<Column>,
    /// Rows, as long as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its words.
    pub name: String,
    /// Whether the cells are numbers, which stand to the right.
    pub numeric: bool,
}
