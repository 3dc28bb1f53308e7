//! Icons: single strokes on a 20-unit grid, drawn for this product.

use leptos::prelude::*;

/// The icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A house.
    Home,
    /// A list.
    List,
    /// A ticked box.
    Task,
    /// A clock.
    Clock,
    /// An arrow out of a tray.
    Share,
    /// Sliders.
    Settings,
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// A tick.
    Check,
    /// An angle downwards.
    Down,
    /// A half-filled circle.
    Display,
    /// A triangle with a bar.
    Alert,
    /// A circle with a bar.
    Info,
    /// A pencil.
    Edit,
    /// A cross of two bars.
    Plus,
    /// A sheet of paper.
    File,
    /// Three quarters of a circle.
    Spin,
    /// An arrow downwards.
    DownArrow,
    /// Bars under a line: the product.
    Logo,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Home => "M3 16V9l7-5.5L17 9v7M3 16h14M8 16v-4h4v4",
            Self::List => "M3 5h14M3 10h9M3 15h5M15.5 9v6m0 0-2-2m2 2 2-2",
            Self::Task => "M3.5 3.5h13v13h-13zM6.8 10.2l2.2 2.2 4.4-4.8",
            Self::Clock => "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4ZM10 6v4.3l3 1.9",
            Self::Share => "M10 13V3m0 0L6.5 6.5M10 3l3.5 3.5M4 10v6.5h12V10",
            Self::Settings => "M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4",
            Self::Search => "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5 4 4",
            Self::Close => "m5 5 10 10M15 5 5 15",
            Self::Check => "m4 10.5 4 4 8-9",
            Self::Down => "m5 7.5 5 5 5-5",
            Self::Display => "M10 3a7 7 0 1 0 0 14V3Z M10 3a7 7 0 0 1 0 14",
            Self::Alert => "M10 3 18 17H2Zm0 5v4m0 2.5v.1",
            Self::Info => "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4ZM10 9v5m0-7.6v.1",
            Self::Edit => "M4 16l.8-3.4L13.4 4l2.6 2.6-8.6 8.6Z",
            Self::Plus => "M10 4v12M4 10h12",
            Self::File => "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5",
            Self::Spin => "M10 3a7 7 0 1 1-7 7",
            Self::DownArrow => "M10 4v12m0 0-4-4m4 4 4-4",
            Self::Logo => "M3 17V9M8 17V5M13 17v-6M1.5 17h17M16.5 3v11",
        }
    }
}

/// An icon beside words; readers that speak leave it out.
pub fn icon(icon: Icon) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=icon.path()></path></svg> }
}
