@echo off
rem Runs mubiao from its project folder; builds it first where there is no jar. Changed sources need target deleted.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\mubiao.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" (
  where java >nul 2>nul
  if errorlevel 1 (
    echo mubiao: Java 17 or later is needed: install it, or set JAVA_HOME. 1>&2
    exit /b 3
  )
)
if not exist "%JAR%" (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo mubiao: Maven 3.8 or later is needed for the first run. 1>&2
    exit /b 3
  )
  echo mubiao: building, which takes some minutes [first run] ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -Dmaven.test.skip=true package 1>&2 <nul
  if errorlevel 1 (
    popd
    echo mubiao: the build failed; its output stands above. 1>&2
    exit /b 3
  )
  popd
)
rem The quick compiler is best up to thousands of files; a large heap is collected best by several threads.
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
rem One by one: a bracket in a name would end a list of them.
:argument
if "%~1"=="" goto known
if exist "%~1\" set "FLAGS=-XX:+UseParallelGC -XX:TieredStopAtLevel=1"
shift
goto argument
:known
rem Classes as the build laid them out for this Java; any other Java starts without.
set "ARCHIVE="
if exist "%HOME_DIR%target\mubiao.jsa" set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%HOME_DIR%target\mubiao.jsa" -Xlog:disable -Xlog:all=error:stderr
rem What the program prints is UTF-8, in Chinese on a Chinese system; the console goes back to its code page.
set "CODEPAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "CODEPAGE=%%P"
if defined CODEPAGE chcp 65001 >nul 2>nul
"%JAVA%" %FLAGS% %MUBIAO_JAVA_FLAGS% %ARCHIVE% -Dorg.slf4j.simpleLogger.defaultLogLevel=off -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% >nul 2>nul
exit /b %CODE%
