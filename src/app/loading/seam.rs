//! The seam through which pages and rooms reach what is fetched with a later part.

/// Cuts functions off, to be fetched with a part of the app. Builds that are not optimised are in one piece here: tests of
/// the rim contain the pages, which call these. Where it is used, `SplitLoaderError` must be in scope.
macro_rules! seam {
    ($part:ident: $(#[$about:meta])* $name:ident($($argument:ident: $type:ty),*) -> $output:ty { $work:expr }) => {
        $(#[$about])*
        #[cfg(not(debug_assertions))]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        pub(crate) fn $name($($argument: $type),*) -> Result<$output, SplitLoaderError> {
            Ok($work)
        }

        $(#[$about])*
        #[cfg(debug_assertions)]
        #[allow(clippy::unused_async)]
        pub(crate) async fn $name($($argument: $type),*) -> Result<$output, SplitLoaderError> {
            Ok($work)
        }
    };
}
