using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Learning.Web;

/// <summary>What whoever runs the program can mend: settings, files, ports, the database server. Said in a line, without a stack trace.</summary>
internal static class OperatorTrouble
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <returns>Null for a fault of the program itself.</returns>
    public static string? Of(Exception? reason) => reason switch
    {
        null => null,
        CannotStart or OptionsValidationException or AddressInUseException or DbException or IOException or UnauthorizedAccessException or SocketException => reason.Message,
        InvalidOperationException { Source: Binder } => reason.Message,
        _ => Of(reason.InnerException),
    };
}
