namespace Jauge.StandIn.QStash;

/// <summary>What a client is told of a message.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="Url">Of a URL group: which one.</param>
/// <param name="Deduplicated">True: it is one that was published before.</param>
internal sealed record Published(string MessageId, string? Url, bool? Deduplicated);
