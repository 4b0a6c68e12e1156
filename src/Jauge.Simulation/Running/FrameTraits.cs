namespace Jauge.Simulation.Running;

/// <summary>What a call holds or stands for that few calls do.</summary>
[Flags]
internal enum FrameTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has locked rows.</summary>
    HoldsLocks = 1,

    /// <summary>It is the delivery of a message.</summary>
    Delivery = 2,
}
