namespace Jauge.StandIn.QStash;

/// <summary>A message that was not delivered.</summary>
/// <param name="Id">Of the dead letter.</param>
/// <param name="Message">Which one.</param>
/// <param name="Status">Of the last answer; 0: there was none.</param>
/// <param name="Headers">Of the last answer.</param>
/// <param name="Body">Of the last answer.</param>
internal sealed record DeadLetter(string Id, Message Message, int Status, IReadOnlyDictionary<string, string[]> Headers, byte[] Body);
