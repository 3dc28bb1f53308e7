//! What stands where there is no figure.

use leptos::prelude::*;

use crate::text::{Language, Term as _};

/// No value was reported: not zero, not *not applicable*.
pub fn absent(language: Language) -> impl IntoView {
    let words = language.frame().no_value;
    view! { <span class="absent" title=words><span aria-hidden="true">"—"</span><span class="visually-hidden">{words}</span></span> }
}

/// The cell has no meaning here.
pub fn not_applicable(language: Language) -> impl IntoView {
    let words = crate::assess::Status::NotApplicable.term(language);
    view! { <span class="absent na" title=words><span aria-hidden="true">"×"</span><span class="visually-hidden">{words}</span></span> }
}
