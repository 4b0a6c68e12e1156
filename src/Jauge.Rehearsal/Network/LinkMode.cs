namespace Jauge.Rehearsal.Network;

/// <summary>What becomes of connections on a link.</summary>
public enum LinkMode
{
    /// <summary>They pass, with the delays and rates of the link.</summary>
    Pass,

    /// <summary>Nothing arrives and nobody is told: packets vanish. What was on its way arrives after the link heals, as TCP sends it
    /// again; new connections hang.</summary>
    BlackHole,

    /// <summary>The port is closed: open connections are reset, new ones refused, as after a program's death on a living machine.</summary>
    Refuse,

    /// <summary>Somebody in between resets: open connections at once, new ones as soon as they are made.</summary>
    Reset,
}
