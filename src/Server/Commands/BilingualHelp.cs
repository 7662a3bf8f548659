using System.CommandLine;
using System.CommandLine.Invocation;

namespace LaborRisk.Server.Commands;

/// <summary>Help in Chinese first, with English beside it.</summary>
internal sealed class BilingualHelp : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var help = parseResult.InvocationConfiguration.Output;
        help.WriteLine(command.Description);
        help.WriteLine();
        help.WriteLine($"用法 · usage: {Line(command)}");
        Table(help, "命令 · commands", command.Subcommands.Select(verb => (verb.Name, verb.Description)));
        Table(help, "参数 · arguments", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Table(help, "选项 · options", command.Options.Where(option => option.Action is null).Select(Row));
        if (command is RootCommand)
        {
            help.WriteLine();
            help.WriteLine("某个命令的选项 · the options of a command: ./monitor COMMAND --help");
            help.WriteLine("退出码 · exit codes: 0 完成 · done, 1 失败 · failed, 2 用法不对 · wrong usage");
        }

        return CommandLine.Done;
    }

    private static string Line(Command command) => command is RootCommand
        ? "./monitor COMMAND …"
        : string.Join(' ', [
            "./monitor",
            command.Name,
            .. command.Arguments.Select(argument => $"[{argument.Name}]"),
            .. command.Options.Where(option => option.Action is null).Select(option => option.Required ? Form(option) : $"[{Form(option)}]")]);

    private static (string Name, string? Description) Row(Option option) => (Form(option), option.Description);

    private static string Form(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static void Table(TextWriter help, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var width = all.Max(row => row.Name.Length) + 2;
        help.WriteLine();
        help.WriteLine(title);
        foreach (var (name, description) in all)
        {
            help.WriteLine($"  {name.PadRight(width)}{description}");
        }
    }
}
