namespace Jauge.Cli;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Errors = 1;
    public const int WrongUsage = 2;
    public const int PromiseMissed = 3;
    public const int OurBug = 70;
    public const int Interrupted = 130;
}
