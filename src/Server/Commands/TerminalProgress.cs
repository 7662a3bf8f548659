using Spectre.Console;

namespace LaborRisk.Server.Commands;

/// <summary>Draws how far long work is, on standard error and on a terminal only; redirected, it is silent.</summary>
internal static class TerminalProgress
{
    /// <param name="what">What is being done, in both languages.</param>
    /// <param name="work">Reports its share done, 0..1, from any thread.</param>
    public static async Task<T> ShowAsync<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Silence());
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context.AddTask(Markup.Escape(what), maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    private sealed class Silence : IProgress<double>
    {
        public void Report(double value)
        {
        }
    }
}
