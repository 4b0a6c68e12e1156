using Jauge.Control.Random;

namespace Jauge.Simulation.Engine;

/// <summary>A step made ready for the loop: nothing is looked up by name any more. In 128 bytes, so that its address is a shift.</summary>
internal struct StepRow
{
    internal Sampler Service;

    /// <summary>Added to a job's key for the draw of its service time; likewise below. Far apart, so that draws have nothing in
    /// common.</summary>
    internal ulong ServiceSalt;
    internal ulong PickSalt;
    internal ulong RouteSalt;

    /// <summary>Added to the job's key when this step ends: one request further after thinking, otherwise 0.</summary>
    internal ulong Advance;

    /// <summary>All ones where the request is sent when this step ends, otherwise 0.</summary>
    internal long SendMask;
    internal int FirstReplica;
    internal int Replicas;
    internal int Station;

    /// <summary>Row that follows; −1 for leaving.</summary>
    internal int Next;

    /// <summary>The same row where it is sure to follow; −1 where a job branches or leaves.</summary>
    internal int Follows;

    /// <summary>Row of the class's think time; −1 in an open class.</summary>
    internal int Home;
    internal int FirstBranch;
    internal int Branches;
    internal int Class;
    internal Balancer Balancer;
    internal bool IsHome;
    internal bool IsShared;
    internal bool Blocks;
#pragma warning disable CS0169                               // fills up: a stated size is not heard where there is a reference inside
    private readonly long _rest;
#pragma warning restore CS0169
}
