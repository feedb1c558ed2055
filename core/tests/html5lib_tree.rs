//! The tree-construction suite of html5lib-tests: saring's tree is the one the suite expects, less comments and doctype.
//!
//! Left out: fragment cases (saring parses documents only), cases that need scripting, and cases named in `DIFFERENT`.
mod common;

use common::dat;

/// Cases (file, input) whose tree differs on purpose, with the reason.
const DIFFERENT: &[(&str, &str, &str)] = &[
    (
        "tests2.dat",
        "<!DOCTYPE html><frameset> te st",
        NO_TEXT_IN_FRAMES,
    ),
    (
        "webkit02.dat",
        "<select><button><selectedcontent></button><option>X",
        NO_COPIES,
    ),
    (
        "webkit02.dat",
        "<select><button><selectedcontent></button><option>X<option>Y",
        NO_COPIES,
    ),
    (
        "webkit02.dat",
        "<select><button><selectedcontent></button><option>X<option selected>Y",
        NO_COPIES,
    ),
    (
        "webkit02.dat",
        "<select><button><selectedcontent></button><option>x<i>i<b>ib</i>b",
        NO_COPIES,
    ),
];

const NO_TEXT_IN_FRAMES: &str = "white space in a frameset is left out";
const NO_COPIES: &str = "the browser copies the selected option; copied text would count twice";

fn main() {
    let Some(folder) = common::data("html5lib-tests/tree-construction") else {
        return common::ignored("html5lib_tree", "html5lib-tests/tree-construction");
    };
    let (mut passed, mut failed, mut left_out) = (0, 0, 0);
    for path in common::files(&folder, "dat") {
        let file = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        for case in dat::cases(&bytes) {
            let different = DIFFERENT
                .iter()
                .any(|known| known.0 == file && known.1 == case.data);
            if case.fragment || case.script_on || different {
                left_out += 1;
                continue;
            }
            let expected = dat::expected(&case.document);
            let actual = dat::actual(&case.data);
            if expected.join("\n").to_lowercase() == actual.join("\n").to_lowercase() {
                passed += 1;
            } else {
                failed += 1;
                println!(
                    "--- {file}: {:?}\nexpected\n{}\nactual\n{}\n",
                    case.data,
                    expected.join("\n"),
                    actual.join("\n")
                );
            }
        }
    }
    println!("test html5lib_tree: {passed} passed, {failed} failed, {left_out} left out");
    assert_eq!(failed, 0, "trees differ from the suite");
}
