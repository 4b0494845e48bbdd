/// How often a hostile piece is repeated: `count` in an optimised build, an eighth of it in one for
/// debugging, where a step costs some twenty times as much.
///
/// `make test` runs these tests in both. That work grows with the input and no faster is counted by
/// `WorkTests`; here it has to end.
package func hostileSize(_ count: Int) -> Int {
  #if DEBUG
    count / 8
  #else
    count
  #endif
}
