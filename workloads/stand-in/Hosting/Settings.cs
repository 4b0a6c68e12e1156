using System.Globalization;
using Jauge.Core;

namespace Jauge.StandIn.Hosting;

/// <summary>What a stand-in is told by its environment.</summary>
/// <param name="variables">Variables by name; what is missing or empty takes its default.</param>
public sealed class Settings(IReadOnlyDictionary<string, string> variables)
{
    /// <summary>Its name among the replicas; the name of its kind where nobody says.</summary>
    public string Replica => Text("REPLICA") ?? "stand-in";

    /// <summary>Port on 127.0.0.1; 0: any free one.</summary>
    /// <exception cref="SettingException">It is no port.</exception>
    public int Port => Whole("PORT", 0, 0, 65_535);

    /// <summary>Root seed of the random draws where no role says another.</summary>
    public int Seed => Whole("JAUGE_SEED", 1, 0, int.MaxValue);

    /// <summary>The variables of this process.</summary>
    public static Settings OfProcess() => new(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal));

    /// <summary>A text; null where it is missing or empty.</summary>
    public string? Text(string name) => variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A text that must be there.</summary>
    /// <exception cref="SettingException">It is missing.</exception>
    public string Required(string name) => Text(name) ?? throw new SettingException($"{name} is missing");

    /// <summary>A whole number between two bounds, both included.</summary>
    /// <exception cref="SettingException">It is none, or outside.</exception>
    public int Whole(string name, int usual, int least, int most)
    {
        if (Text(name) is not { } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingException($"{name}={text} is not a whole number from {least} to {most}");
    }

    /// <summary>A factor above zero.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public double Factor(string name, double usual)
    {
        if (Text(name) is not { } text) return usual;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new SettingException($"{name}={text} is not a number above 0");
    }

    /// <summary>A time in seconds, as all replicas read their drain.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public TimeSpan Seconds(string name, double usual)
    {
        if (Text(name) is not { } text) return TimeSpan.FromSeconds(usual);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingException($"{name}={text} is not a number of seconds");
    }

    /// <summary>A time as the language writes it, <c>250 ms</c>.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public TimeSpan Time(string name, TimeSpan usual) => Text(name) is not { } text ? usual
        : Durations.TryParse(text, out var time) && time >= TimeSpan.Zero ? time
            : throw new SettingException($"{name}={text} is not a time such as 250 ms");

    /// <summary>A time that varies, <c>lognormal(3 s, 1 s)</c>.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public Distribution Times(string name, string usual) => Distribution.TryParse(Text(name) ?? usual, out var times)
        ? times
        : throw new SettingException($"{name}={Text(name)} is not a time such as 250 ms or lognormal(3 s, 1 s)");
}
