using System.Globalization;

namespace Jauge.Rehearsal.Processes;

/// <summary>A user of this machine, as <c>/etc/passwd</c> has him.</summary>
/// <param name="Name">His login.</param>
/// <param name="Id">His number.</param>
/// <param name="Group">The number of his first group.</param>
public sealed record ServiceUser(string Name, int Id, int Group)
{
    /// <summary>The user of that name; null where there is none.</summary>
    public static ServiceUser? Find(string name) =>
        File.ReadLines("/etc/passwd").Select(l => l.Split(':')).Where(f => f.Length > 3 && f[0] == name).Select(Read).FirstOrDefault();

    private static ServiceUser Read(string[] fields) =>
        new(fields[0], int.Parse(fields[2], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture));
}
