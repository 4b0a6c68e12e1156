namespace Jauge.Rendering.Scripts;

/// <summary>What a script does.</summary>
internal enum Operation
{
    /// <summary>Brings a new version into service.</summary>
    Deploy,

    /// <summary>Checks every component and changes nothing.</summary>
    Verify,

    /// <summary>Goes back to the version before.</summary>
    Rollback,

    /// <summary>Takes a backup beside the scheduled ones.</summary>
    Backup,

    /// <summary>Brings back data.</summary>
    Restore,

    /// <summary>Hands over to a standby or another region.</summary>
    Failover,
}
