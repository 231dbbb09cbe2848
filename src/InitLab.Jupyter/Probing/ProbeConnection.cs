using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace InitLab.Jupyter.Probing;

/// <summary>A connection file for one kernel, which only its owner can read; gone afterwards.</summary>
internal sealed class ProbeConnection : IDisposable
{
    private static readonly string[] Ports = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"];

    // A folder of its own: no other user can have put a file of that name there.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("initlab-probe-");

    public ProbeConnection()
    {
        var content = new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["signature_scheme"] = "hmac-sha256",
            ["key"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
        };
        foreach (var (name, port) in Ports.Zip(FreePorts(Ports.Length)))
        {
            content[name] = port;
        }

        File.WriteAllText(Path, content.ToJsonString());
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "kernel.json");

    public void Dispose() => _folder.Delete(recursive: true);

    // They are held together, so that they differ.
    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners =
        [
            .. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, port: 0)),
        ];
        Array.ForEach(listeners, listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }
}
