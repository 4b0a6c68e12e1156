namespace Jauge.StandIn.QStash;

/// <summary>A schedule of five fields: minute, hour, day of month, month, day of week, in UTC.</summary>
/// <remarks>crontab(5): lists, ranges and steps; where both days are restricted either one is enough. Names of days and months are not
/// read.</remarks>
internal sealed class Cron
{
    private const int MostMinutes = 4 * 366 * 24 * 60;          // a 29th of February comes within four years
    private static readonly (int Least, int Most)[] Bounds = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];
    private readonly HashSet<int>[] _fields;
    private readonly bool _isAnyDay;
    private readonly bool _isAnyWeekday;

    private Cron(HashSet<int>[] fields, bool isAnyDay, bool isAnyWeekday) =>
        (_fields, _isAnyDay, _isAnyWeekday) = (fields, isAnyDay, isAnyWeekday);

    /// <summary>Reads one; a leading <c>CRON_TZ=</c> must be UTC.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static Cron Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w is "CRON_TZ=UTC" or "CRON_TZ=Etc/UTC")
            .ToArray();
        if (words.Length != Bounds.Length) throw new FormatException($"'{text}' is no cron expression of five fields");
        var fields = words.Select((word, i) => Field(word, Bounds[i].Least, Bounds[i].Most)).ToArray();
        if (fields[^1].Contains(7)) fields[^1].Add(0);
        return new(fields, words[2] == "*", words[4] == "*");
    }

    /// <summary>The first full minute after an instant that it names; null: there is none.</summary>
    internal DateTimeOffset? After(DateTimeOffset instant)
    {
        var minute = new DateTimeOffset(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        for (var i = 1; i <= MostMinutes; i++)
        {
            var next = minute.AddMinutes(i);
            if (Names(next)) return next;
        }

        return null;
    }

    private bool Names(DateTimeOffset at) =>
        _fields[0].Contains(at.Minute) && _fields[1].Contains(at.Hour) && _fields[3].Contains(at.Month) && NamesDay(at);

    private bool NamesDay(DateTimeOffset at)
    {
        var (day, weekday) = (_fields[2].Contains(at.Day), _fields[4].Contains((int)at.DayOfWeek));
        return _isAnyDay || _isAnyWeekday ? day && weekday : day || weekday;
    }

    private static HashSet<int> Field(string word, int least, int most) => [.. word.Split(',').SelectMany(part => Part(part, least, most))];

    private static IEnumerable<int> Part(string part, int least, int most)
    {
        var (range, step) = part.Split('/') switch
        {
            [var all] => (all, 1),
            [var all, var every] when int.TryParse(every, out var number) && number > 0 => (all, number),
            _ => throw new FormatException($"'{part}' is no part of a cron expression"),
        };
        var (from, to) = range == "*" ? (least, most) : range.Split('-') switch
        {
            [var one] when int.TryParse(one, out var only) => (only, part.Contains('/') ? most : only),
            [var low, var high] when int.TryParse(low, out var first) && int.TryParse(high, out var last) => (first, last),
            _ => throw new FormatException($"'{part}' is no part of a cron expression"),
        };
        if (from < least || to > most || from > to) throw new FormatException($"'{part}' lies outside {least}-{most}");
        for (var value = from; value <= to; value += step) yield return value;
    }
}
