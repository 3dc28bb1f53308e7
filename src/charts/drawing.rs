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

    /// Where a move takes the cursor: to the next place in its direction that has something to say; it stays where there
    /// is none. Without a cursor it begins at the end that the move comes from.
    #[must_use]
    pub fn moved(&self, cursor: Option<usize>, step: Move) -> Option<usize> {
        let mut places = self.readings.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(|(place, _)| place);
        let next = match (step, cursor) {
            (Move::Forward, Some(now)) => places.find(|place| *place > now),
            (Move::Back, Some(now)) => places.rfind(|place| *place < now),
            (Move::First, _) | (Move::Forward, None) => places.next(),
            (Move::Last, _) | (Move::Back, None) => places.next_back(),
        };
        next.or(cursor)
    }

    /// The picture for a place, as the JSON that the library is given.
    ///
    /// # Errors
    /// When a value has no JSON form; those of this crate all have one.
    pub fn options(&self, look: &Look) -> Result<String, serde_json::Error> {
        serde_json::to_string(&self.chart(look))
    }
}

/// A move of the cursor along the horizontal axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the right.
    Forward,
    /// To the left.
    Back,
    /// To the leftmost.
    First,
    /// To the rightmost.
    Last,
}

impl Default for Drawing {
    /// Nothing.
    fn default() -> Self {
        Self::new(|_| Chart::new())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_passes_over_places_that_say_nothing_and_stays_at_the_ends() {
        let drawing = Drawing { readings: ["", "a", "", "b", ""].map(str::to_owned).into(), ..Drawing::default() };
        assert_eq!(drawing.moved(None, Move::Forward), Some(1));
        assert_eq!(drawing.moved(Some(1), Move::Forward), Some(3));
        assert_eq!(drawing.moved(Some(3), Move::Forward), Some(3));
        assert_eq!(drawing.moved(Some(3), Move::Back), Some(1));
        assert_eq!(drawing.moved(None, Move::Back), Some(3));
        assert_eq!(drawing.moved(Some(3), Move::First), Some(1));
        assert_eq!(drawing.moved(Some(1), Move::Last), Some(3));
    }

    #[test]
    fn a_drawing_that_says_nothing_has_no_cursor() {
        assert_eq!(Drawing::default().moved(None, Move::First), None);
    }
}
