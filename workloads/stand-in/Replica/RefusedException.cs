namespace Jauge.StandIn.Replica;

/// <summary>A replica takes no more: answered with 503.</summary>
internal sealed class RefusedException(string why) : Exception(why);
