namespace Jauge.StandIn.QStash;

/// <summary>How far a message has come, in QStash's words.</summary>
internal enum MessageState
{
    Created,
    Active,
    Retry,
    Error,
    Delivered,
    Failed,
    Cancelled,
}
