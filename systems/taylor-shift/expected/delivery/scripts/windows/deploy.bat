@pwsh -NoProfile -File "%~dp0deploy.ps1" %*
