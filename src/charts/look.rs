//! The place and the colours that a picture is drawn for.

/// Where a picture is drawn: how large, in which size of text, in which colours.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Size of labels in CSS pixels; grows with the text size that the reader has chosen.
    pub text: f64,
    /// Colours.
    pub palette: Palette,
}

impl Look {
    /// The look of a file: ink on paper, whatever the theme of the screen.
    #[must_use]
    pub fn for_file() -> Self {
        Self { width: 960.0, height: 420.0, text: 14.0, palette: Palette::ink_on_paper() }
    }
}

/// Colours by what they mean. They go into the SVG as they are, so that they may also name properties of the stylesheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub paper: String,
    /// Text that must be read.
    pub ink: String,
    /// Text of axes.
    pub quiet: String,
    /// Lines of the grid.
    pub rule: String,
    /// The line of the report period.
    pub edge: String,
    /// This year's actuals.
    pub actual: String,
    /// Last year's actuals.
    pub last_year: String,
    /// The plan's path and targets.
    pub plan: String,
    /// A deviation to the better.
    pub better: String,
    /// A deviation to the worse.
    pub worse: String,
}

impl Palette {
    /// The properties of the stylesheet. The picture then follows the theme, high contrast and print by itself, without
    /// being drawn again.
    #[must_use]
    pub fn of_the_page() -> Self {
        let property = |name: &str| format!("var(--{name})");
        Self {
            paper: property("paper"),
            ink: property("ink"),
            quiet: property("ink-2"),
            rule: property("rule"),
            edge: property("edge"),
            actual: property("actual"),
            last_year: property("last-year"),
            plan: property("plan"),
            better: property("met"),
            worse: property("off-track"),
        }
    }

    /// The colours of the light theme, as they stand in the stylesheet, for files that have none.
    #[must_use]
    pub fn ink_on_paper() -> Self {
        Self {
            paper: "#ffffff".into(),
            ink: "#14191b".into(),
            quiet: "#4a5457".into(),
            rule: "#d6dbd6".into(),
            edge: "#78847f".into(),
            actual: "#14191b".into(),
            last_year: "#b4bdba".into(),
            plan: "#4a5457".into(),
            better: "#0c3c80".into(),
            worse: "#a02d0b".into(),
        }
    }
}
