//! Decides whether a licence expression is satisfied by a list of allowed licences.

use anyhow::{Result, bail};

/// Whether the licences that `expression` lets us choose can all be from `allowed`.
///
/// `/` is the old spelling of `OR`; `WITH` binds a licence and its exception to one name.
pub(crate) fn is_allowed(expression: &str, allowed: &[String]) -> Result<bool> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words = spaced.split_whitespace().collect::<Vec<_>>();
    let mut parser = Parser { words: &words, allowed };
    let result = parser.alternatives()?;
    match parser.words {
        [] => Ok(result),
        [word, ..] => bail!("`{word}` is not expected in the licence `{expression}`"),
    }
}

struct Parser<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl<'a> Parser<'a> {
    fn alternatives(&mut self) -> Result<bool> {
        let mut any = self.conjunction()?;
        while self.take("OR") {
            any |= self.conjunction()?;
        }
        Ok(any)
    }

    fn conjunction(&mut self) -> Result<bool> {
        let mut all = self.licence()?;
        while self.take("AND") {
            all &= self.licence()?;
        }
        Ok(all)
    }

    fn licence(&mut self) -> Result<bool> {
        if self.take("(") {
            let inner = self.alternatives()?;
            if !self.take(")") {
                bail!("a bracket is not closed");
            }
            return Ok(inner);
        }
        let name = self.next()?;
        let name = if self.take("WITH") { format!("{name} WITH {}", self.next()?) } else { name.to_owned() };
        Ok(self.allowed.contains(&name))
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.words.first() == Some(&word);
        if found {
            self.words = &self.words[1..];
        }
        found
    }

    fn next(&mut self) -> Result<&'a str> {
        let Some((first, rest)) = self.words.split_first() else {
            bail!("a licence is missing at the end");
        };
        self.words = rest;
        Ok(first)
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    fn check(expression: &str, expected: bool) {
        let allowed = ["MIT", "Zlib", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        assert_eq!(is_allowed(expression, &allowed).unwrap(), expected, "{expression}");
    }

    #[test]
    fn a_choice_needs_one_allowed_licence() {
        check("MIT", true);
        check("Apache-2.0 OR MIT", true);
        check("MIT/Apache-2.0", true);
        check("GPL-3.0-only", false);
        check("GPL-3.0-only OR MPL-2.0", false);
    }

    #[test]
    fn a_conjunction_needs_all() {
        check("(MIT OR Apache-2.0) AND Unicode-3.0", true);
        check("MIT AND GPL-3.0-only", false);
        check("Zlib OR GPL-3.0-only AND MIT", true);
    }

    #[test]
    fn an_exception_belongs_to_its_licence() {
        check("Apache-2.0 WITH LLVM-exception", true);
        check("Apache-2.0", false);
    }

    #[test]
    fn nonsense_is_an_error() {
        for broken in ["", "MIT OR", "(MIT", "MIT MIT", "MIT)"] {
            assert!(is_allowed(broken, &[]).is_err(), "{broken}");
        }
    }
}
