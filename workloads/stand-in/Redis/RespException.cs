namespace Jauge.StandIn.Redis;

/// <summary>A Redis server answered with an error, such as <c>MOVED 866 127.0.0.1:7001</c>.</summary>
internal sealed class RespException(string message) : Exception(message);
