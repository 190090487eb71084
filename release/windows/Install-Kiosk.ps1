<#
.SYNOPSIS
Makes this Windows 11 tablet (Enterprise, Education or IoT Enterprise) a kiosk.

.DESCRIPTION
Makes the account "kiosk", asks for the staff's PIN in its name, gives it the clinic's settings from
a kiosk.toml beside this script, signs it in when Windows starts, gives it the kiosk as its shell,
and blocks the keys and gestures that leave a program. Run it as an administrator, after the
installer. The first time it may ask for a restart of Windows and to be run once more. Run it again
to set another PIN or other settings. Remove-Kiosk.ps1 takes it back. Windows has to be restarted
once afterwards.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
[CmdletBinding(SupportsShouldProcess)]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$account = 'kiosk'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$program = Join-Path (Split-Path -Parent $here) 'program\kiosk.exe'

$edition = (Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion').EditionID
if ($edition -notmatch '^(Enterprise|IoTEnterprise|Education)') {
    throw "Windows $edition cannot lock the tablet. windows.md, beside this script, says what can."
}
$autologon = Join-Path $here 'Autologon64.exe'
if (-not (Test-Path $autologon)) {
    throw "Put Sysinternals' Autologon64.exe beside this script, then run it again."
}

$settings = Join-Path $here 'kiosk.toml'
if (Test-Path $settings) {
    & $program config check $settings
    if ($LASTEXITCODE -ne 0) { throw 'kiosk.toml, beside this script, cannot be used: see above.' }
}

# The features: a shell of our own, and a filter for keys, which is there after a restart alone.
foreach ($feature in 'Client-DeviceLockdown', 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter') {
    Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
}
$filter = 'root\standardcimv2\embedded'
if (-not (Get-CimClass -Namespace $filter -ClassName 'WEKF_Settings' -ErrorAction SilentlyContinue)) {
    Write-Output 'Restart Windows, then run this script again: its filter for keys is there after that.'
    return
}

# The account: no administrator, and its password is known to Windows alone. Its letters are those
# that no command line takes for its own, 64 so that each is as likely; what it begins with is there
# for a policy that asks for every kind.
$letters = [char[]]'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
$random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
$bytes = New-Object byte[] 32
$random.GetBytes($bytes)
$word = 'Kq7-' + -join ($bytes | ForEach-Object { $letters[$_ % $letters.Count] })
$password = ConvertTo-SecureString -String $word -AsPlainText -Force
if (Get-LocalUser -Name $account -ErrorAction SilentlyContinue) {
    Set-LocalUser -Name $account -Password $password -PasswordNeverExpires $true
} else {
    New-LocalUser -Name $account -Password $password -PasswordNeverExpires -UserMayNotChangePassword `
        -AccountNeverExpires -Description 'Waiting-room kiosk' | Out-Null
    Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $account
}

# The staff's PIN, typed in a window of the account's own, which makes its profile.
$credential = New-Object System.Management.Automation.PSCredential($account, $password)
$asked = Start-Process -FilePath $program -ArgumentList 'pin', 'set' -Credential $credential `
    -LoadUserProfile -WorkingDirectory $env:SystemRoot -Wait -PassThru
if ($asked.ExitCode -ne 0) { throw 'No PIN was set. Run this script again.' }

# The clinic's settings, and what lies beside them: its logo, a pack.
if (Test-Path $settings) {
    $sid = (Get-LocalUser -Name $account).SID.Value
    $home_folder = (Get-CimInstance -ClassName 'Win32_UserProfile' -Filter "SID='$sid'").LocalPath
    $folder = Join-Path $home_folder 'AppData\Local\ketamine-route-kiosk'
    Copy-Item -Path $settings -Destination $folder
    foreach ($line in & $program config files $settings) {
        $name = ($line -split ' ', 2)[1]
        if ([System.IO.Path]::IsPathRooted($name)) { continue }
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue -Path (Join-Path $folder $name)
        Copy-Item -Recurse -Path (Join-Path $here $name) -Destination (Join-Path $folder $name)
    }
}

# The shell.
& (Join-Path $here 'Set-Shell-Kiosk.ps1')

# Keys that leave a program, for everyone but administrators. No key pressed five times leads to the
# Welcome screen, and none brings up what changes the keyboard, whose windows lead to Windows' settings.
$values = @{
    DisableKeyboardFilterForAdministrators = 'true'
    ForceOffAccessibility = 'true'
    BreakoutKeyScanCode = '0'
}
foreach ($name in $values.Keys) {
    $setting = Get-CimInstance -Namespace $filter -ClassName 'WEKF_Settings' -Filter "Name='$name'"
    $setting.Value = $values[$name]
    Set-CimInstance -CimInstance $setting
}
$keys = 'Alt+F4', 'Alt+Tab', 'Alt+Esc', 'Ctrl+Esc', 'Ctrl+Tab', 'Shift+Ctrl+Esc', 'Win+L', 'Win+D', 'Win+E',
    'Win+R', 'Win+U', 'Win+M', 'Win+I', 'Win+A', 'Win+X', 'Win+Tab', 'Win+Enter', 'Windows', 'Ctrl+Win+F', 'F1'
foreach ($key in $keys) {
    $found = Get-CimInstance -Namespace $filter -ClassName 'WEKF_PredefinedKey' -Filter "Id='$key'"
    if ($found) {
        $found.Enabled = $true
        Set-CimInstance -CimInstance $found
    } else {
        Write-Warning "This Windows does not know the key $key; check by hand that it does nothing."
    }
}

# Policies: no swipe from the edges, no notices, no updates in the opening hours.
$policies = @(
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI'; Name = 'AllowEdgeSwipe'; Value = 0 },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer'; Name = 'DisableNotificationCenter'; Value = 1 },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'SetActiveHours'; Value = 1 },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'ActiveHoursStart'; Value = 7 },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'ActiveHoursEnd'; Value = 20 }
)
foreach ($policy in $policies) {
    if (-not (Test-Path $policy.Path)) { New-Item -Path $policy.Path -Force | Out-Null }
    Set-ItemProperty -Path $policy.Path -Name $policy.Name -Value $policy.Value -Type DWord
}

# No sleep: neither after a while nor by the power button, the sleep button or the lid. Should the
# tablet sleep all the same, nobody has to sign in when it wakes.
foreach ($what in 'standby-timeout', 'monitor-timeout', 'hibernate-timeout') {
    foreach ($from in 'ac', 'dc') { powercfg.exe /change "$what-$from" 0 }
}
$buttons = 'SUB_BUTTONS PBUTTONACTION', 'SUB_BUTTONS SBUTTONACTION', 'SUB_BUTTONS LIDACTION', 'SUB_NONE CONSOLELOCK'
foreach ($what in $buttons) {
    $group, $name = $what -split ' '
    foreach ($from in '/setacvalueindex', '/setdcvalueindex') { powercfg.exe $from SCHEME_CURRENT $group $name 0 }
}
powercfg.exe /setactive SCHEME_CURRENT

# Signs the account in when Windows starts; last, because nothing may sign in before the tablet is
# locked. Sysinternals' Autologon keeps the password encrypted, where the registry's own value would
# not; windows.md, beside this script, says where it goes.
Start-Process -FilePath $autologon -ArgumentList '/accepteula', $account, $env:COMPUTERNAME, $word -Wait
$signs_in = Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
if ($signs_in.AutoAdminLogon -ne '1') { throw 'Autologon64.exe did not set the account to sign in.' }

Write-Output 'The tablet is a kiosk from the next start of Windows on.'
