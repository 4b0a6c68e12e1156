namespace Jauge.Dynamics;

/// <summary>The readers of a database are a station of their own; this is how it is called.</summary>
public static class ReaderStations
{
    private const string Readers = " (readers)";

    /// <summary>Name of the station of a database's readers.</summary>
    /// <param name="database">Its name in the file.</param>
    public static string Of(string database) => database + Readers;

    /// <summary>The database whose readers a station is; null where it is none.</summary>
    /// <param name="station">Name of a station.</param>
    public static string? DatabaseOf(string station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return station.EndsWith(Readers, StringComparison.Ordinal) ? station[..^Readers.Length] : null;
    }
}
