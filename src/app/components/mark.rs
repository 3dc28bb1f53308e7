//! The mark of a status, always with its word.

use leptos::prelude::*;

use crate::assess::Status;
use crate::text::{Language, Term as _};

fn path(status: Status) -> &'static str {
    match status {
        Status::Met => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
        Status::OnTrack => "M8 1.2 15.5 14.5H.5Z",
        Status::Behind => "M8 .3 15.7 8 8 15.7.3 8Z",
        Status::OffTrack => "M2 2h12v12H2Z",
        Status::NotDue => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z",
        Status::Missing => "M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8l4.6 4.6-1.4 1.4L8 9.4 3.4 14 2 12.6 6.6 8 2 3.4Z",
        Status::Accepted => "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 2a4.5 4.5 0 0 1 0 9Z",
        Status::NotApplicable => "M3 7h10v2H3Z",
        Status::ForAPerson => "M3 13l.8-3.4L10.6 3 13 5.4 6.4 12.2ZM3 14.2h10v1.3H3Z",
        Status::Tracked => "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
    }
}

/// The mark alone, where the word stands elsewhere; readers that speak leave it out.
pub fn mark(status: Status) -> impl IntoView {
    view! {
        <svg class="mark" data-status=status.name() viewBox="0 0 16 16" aria-hidden="true">
            <path fill-rule="evenodd" d=path(status)></path>
        </svg>
    }
}

/// Mark and word.
pub fn status_mark(status: Status, language: Language) -> impl IntoView {
    status_mark_saying(status, status.term(language).into())
}

/// Mark and a word of its own.
pub fn status_mark_saying(status: Status, words: String) -> impl IntoView {
    view! { <span class="status-mark" data-status=status.name()>{mark(status)}{words}</span> }
}

/// The hatching that greys carry beside their colour; once a page, out of sight.
#[component]
pub fn Hatch() -> impl IntoView {
    view! {
        <svg class="defs" aria-hidden="true">
            <defs>
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hatch-line" d="M0 0V5"></path>
                </pattern>
            </defs>
        </svg>
    }
}
