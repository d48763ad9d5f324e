import Testing

/// Stories that people live through in real browsers, over the sample; one after another, because some need two
/// browsers at once and the machine has room for few.
@Suite(.serialized) enum Stories {}
