using System.CommandLine;
using System.CommandLine.Parsing;

namespace LaborRisk.Server.Commands;

/// <summary>Says what is wrong with a command line, in both languages, and where to look the right one up.</summary>
internal static class Usage
{
    /// <summary>Writes to standard error; returns the exit code of wrong usage.</summary>
    public static int Explain(ParseResult parsed)
    {
        foreach (var line in Lines(parsed))
        {
            Console.Error.WriteLine(line);
        }

        var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"用法 · usage: ./monitor {verb}--help");
        return CommandLine.WrongUsage;
    }

    private static IEnumerable<string> Lines(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var words = string.Join(' ', parsed.UnmatchedTokens);
            return [command is RootCommand ? $"没有这个命令：{words} · no such command: {words}" : $"多余的内容：{words} · not understood: {words}"];
        }

        if (command is RootCommand)
        {
            return ["缺少命令 · a command is needed"];
        }

        var ours = command.Options.Select(option => OfOption(option, parsed.GetResult(option))).OfType<string>().ToList();
        return ours.Count > 0 ? ours : parsed.Errors.Select(error => error.Message);
    }

    private static string? OfOption(Option option, OptionResult? given) => given switch
    {
        null or { Implicit: true } when option.Required => $"缺少 {option.Name} {option.HelpName} · {option.Name} {option.HelpName} is missing",
        { Implicit: false, Tokens.Count: 0 } when option.Arity.MinimumNumberOfValues > 0 =>
            $"{option.Name} 后面缺少 {option.HelpName} · {option.Name} needs {option.HelpName}",
        { IdentifierTokenCount: > 1 } when option.Arity.MaximumNumberOfValues == 1 =>
            $"{option.Name} 只能给一次 · {option.Name} may be given only once",
        _ => null,
    };
}
