//! What another site puts into its page to show a chart of this one.

use crate::markup::escape;

/// How wide a frame is proposed to be, in px; it takes whatever width it is given.
pub const EMBED_WIDTH: u16 = 800;

/// How high a frame is until the chart in it has told its height, in px.
pub const EMBED_HEIGHT: u16 = 600;

/// The frame of a chart, by the whole addresses of its page and of the script that gives the frame its height, and what it shows in words.
pub fn embed_snippet(page: &str, script: &str, title: &str) -> String {
    let [page, script, title] = [page, script, title].map(escape);
    format!(
        "<iframe src=\"{page}\" title=\"{title}\" width=\"100%\" height=\"{EMBED_HEIGHT}\" style=\"border:0\" loading=\"lazy\"></iframe>\n\
         <script async src=\"{script}\"></script>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_holds_nothing_but_its_frame_and_its_script() {
        let snippet = embed_snippet("https://x.org/a?b=1&c=\"", "https://x.org/s.js", "A <b>\"1\"</b>");
        assert_eq!(
            snippet,
            "<iframe src=\"https://x.org/a?b=1&amp;c=&quot;\" title=\"A &lt;b&gt;&quot;1&quot;&lt;/b&gt;\" width=\"100%\" \
             height=\"600\" style=\"border:0\" loading=\"lazy\"></iframe>\n<script async src=\"https://x.org/s.js\"></script>"
        );
    }
}
