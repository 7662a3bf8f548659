using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LaborRisk.Domain;

namespace LaborRisk.Server.Commands;

/// <summary>The kinds of option our verbs take; each says in both languages what is wrong with a value.</summary>
internal static class Options
{
    /// <summary>An option that must be given, with one word of text.</summary>
    public static Option<string> Needed(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Required = true };

    /// <summary>An option that may be left out, with one word of text.</summary>
    public static Option<string?> Optional(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    /// <summary>An option with one or more paths; it may also be repeated.</summary>
    public static Option<string[]> Several(string name, string value, string description, bool needed = true) =>
        new(name)
        {
            HelpName = value + " …",
            Description = description,
            Required = needed,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParsePaths,
        };

    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    /// <summary>A whole number from <paramref name="least"/> up; without a <paramref name="usual"/> value it must be given.</summary>
    public static Option<int> Whole(string name, string description, int least, int? usual = null)
    {
        var option = new Option<int>(name)
        {
            HelpName = "N",
            Description = usual is { } value ? $"{description}（{value}）" : description,
            Required = usual is null,
            CustomParser = result => ParseWhole(result, name, least),
        };
        if (usual is { } otherwise)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        return option;
    }

    /// <summary>A whole number from <paramref name="least"/> up that may be left out.</summary>
    public static Option<int?> OptionalWhole(string name, string description, int least) =>
        new(name) { HelpName = "N", Description = description, CustomParser = result => ParseWhole(result, name, least) };

    /// <summary>A moment with its offset, or a date, which means district midnight at its beginning.</summary>
    public static Option<Instant?> Time(string name, string description) =>
        new(name) { HelpName = "TIME", Description = description, CustomParser = result => ParseTime(result, name) };

    /// <summary>A misspelt option behind this one must not be taken for a path.</summary>
    private static string[] ParsePaths(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError($"没有这个选项：{token.Value} · no such option: {token.Value}");
        }

        return [.. result.Tokens.Select(token => token.Value)];
    }

    private static int ParseWhole(ArgumentResult result, string name, int least)
    {
        var given = result.Tokens[0].Value;
        if (int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        result.AddError($"{name} 应为不小于 {least} 的整数，给的是“{given}” · {name} takes a whole number from {least} up, not '{given}'");
        return default;
    }

    private static Instant? ParseTime(ArgumentResult result, string name)
    {
        var given = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Instant.StartOf(date);
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mmzzz"];
        if (DateTimeOffset.TryParseExact(given, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return Instant.From(time);
        }

        result.AddError(
            $"{name} 的时间要带时区，如 2025-11-05T21:00:00+08:00，给的是“{given}” · {name} takes a time with its offset, not '{given}'");
        return null;
    }
}
