import ArgumentParser
struct New: ParsableCommand { func run() throws {} }
struct Init: ParsableCommand { func run() throws {} }
