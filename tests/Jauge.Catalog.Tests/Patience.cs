namespace Jauge.Catalog.Tests;

/// <summary>How long a test waits for what must be quick.</summary>
internal static class Patience
{
    /// <summary>What the promise says, doubled: test machines do other things too.</summary>
    public static TimeSpan OneSecond { get; } = TimeSpan.FromSeconds(2);
}
